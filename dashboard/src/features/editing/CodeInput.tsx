import { useCodes } from '../../shared/names/useNames.ts';
import type { InputProps } from './FieldInput.tsx';
import { ChosenInput, written } from './SimpleInputs.tsx';

/** A code of a closed list, by its label. */
export function CodeInput({ vocabulary, isNumber, ...props }: InputProps & { readonly vocabulary: string; readonly isNumber: boolean }) {
  const choices = useCodes(vocabulary);
  return <ChosenInput {...props} value={written(props.value)} choices={choices} onChange={code => props.onChange(isNumber && typeof code === 'string' ? Number(code) : code)} />;
}
