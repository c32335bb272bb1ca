import { wording } from '../../shared/i18n/index.ts';
import { inputIdOf } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { useFaulty } from './Labelled.tsx';
import { useScope } from './scope.ts';
import { written } from './SimpleInputs.tsx';

const partial = /^[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as precise as its source. The date in the page's language is beside it, so that a typing error is visible. */
export function PartialDateInput({ pointer, value, onChange }: InputProps) {
  const { text, date } = wording();
  const id = inputIdOf(pointer);
  const typed = written(value);
  return (
    <div class="dated">
      <input id={id} type="text" dir="ltr" autocomplete="off" placeholder={text('editing.partialDate')} disabled={useScope().isLocked} value={typed} {...useFaulty(pointer, id)}
        onInput={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)} />
      <output for={id}>{partial.test(typed) ? date(typed) : ''}</output>
    </div>
  );
}

/** A whole day. */
export function DayInput({ pointer, value, onChange }: InputProps) {
  const id = inputIdOf(pointer);
  return (
    <input id={id} type="date" disabled={useScope().isLocked} value={written(value)} {...useFaulty(pointer, id)}
      onInput={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)} />
  );
}
