import { useState } from 'preact/hooks';
import { isList, isSame } from '../../shared/json/json.ts';
import { inputIdOf } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { useFaulty } from './Labelled.tsx';
import { numbersOf } from './numbers.ts';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

/** Several numbers in one line, separated by commas or spaces. */
export function NumbersInput({ pointer, value, onChange }: InputProps) {
  const id = inputIdOf(pointer);
  const { faults, isLocked } = useScope();
  const numbers = isList(value) ? value : [];
  const [typed, setTyped] = useState(() => numbers.map(written).join(', '));
  // The typed text stays as long as it means the value, so that a comma can be typed.
  const shown = isSame(numbersOf(typed), numbers) ? typed : numbers.map(written).join(', ');
  const wrong = numbers.flatMap((_, index) => faults.at(`${pointer}/${index}`));
  return (
    <>
      <input id={id} type="text" inputMode="numeric" autocomplete="off" dir="ltr" disabled={isLocked} value={shown} {...useFaulty(pointer, id)} {...(wrong.length > 0 ? { 'aria-invalid': true } : {})}
        onInput={event => {
          setTyped(event.currentTarget.value);
          onChange(numbersOf(event.currentTarget.value));
        }} />
      {wrong.length > 0 && <div class="field-fault" id={`${id}-items-fault`} lang="en" dir="ltr">{wrong.map(detail => <p key={detail}>{detail}</p>)}</div>}
    </>
  );
}
