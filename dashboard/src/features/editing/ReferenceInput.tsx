import { Combobox } from './Combobox.tsx';
import { inputIdOf } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { useFaulty } from './Labelled.tsx';
import { useReferences } from './references.ts';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

interface Props extends InputProps {
  readonly collection: string;
}

/** The id of a record, chosen by the record's title. */
export function ReferenceInput({ collection, pointer, value, onChange }: Props) {
  const references = useReferences(collection, written(value));
  const id = inputIdOf(pointer);
  const chosen = written(value);
  const faulty = useFaulty(pointer, id);
  return (
    <Combobox id={id} shown={chosen === '' ? '' : references.of(chosen)} choicesFor={references.choicesFor} onChoose={choice => onChange(choice?.[0])}
      isDisabled={useScope().isLocked} isInvalid={faulty['aria-invalid']} describedBy={faulty['aria-describedby']} />
  );
}
