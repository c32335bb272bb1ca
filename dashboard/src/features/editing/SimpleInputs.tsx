import type { Choice } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { FaultText } from '../../shared/ui/FaultText.tsx';
import { inputIdOf } from './faults.ts';
import type { InputProps } from './FieldInput.tsx';
import { isList, type Json } from '../../shared/json/json.ts';
import { useFaulty } from './Labelled.tsx';
import { useScope } from './scope.ts';

const longTexts = ['note', 'instrument', 'basis', 'proposal', 'text'];

/** A text in no particular language. Its letters decide its direction. */
export function TextInput({ named, pointer, value, onChange }: InputProps) {
  const id = inputIdOf(pointer);
  const shared = { id, dir: 'auto' as const, disabled: useScope().isLocked, value: written(value), ...useFaulty(pointer, id) };
  return longTexts.includes(named.name)
    ? <textarea rows={2} {...shared} onInput={event => onChange(event.currentTarget.value)} />
    : <input type="text" autocomplete="off" {...shared} onInput={event => onChange(event.currentTarget.value)} />;
}

/** A number. Anything else is sent as it was typed, so that the API says what is allowed. */
export function NumberInput({ pointer, value, onChange }: InputProps) {
  const id = inputIdOf(pointer);
  return (
    <input id={id} type="text" inputMode="decimal" autocomplete="off" dir="ltr" disabled={useScope().isLocked} value={written(value)} {...useFaulty(pointer, id)}
      onInput={event => onChange(numberOf(event.currentTarget.value))} />
  );
}

/** Digits of the reader's own keyboard are taken too. */
export function numberOf(typed: string): Json {
  const latin = typed.trim().replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660)).replace('٫', '.');
  // A point at the end is on its way to become a fraction.
  return /^-?\d+(\.\d*[1-9])?$/.test(latin) ? Number(latin) : latin === '' ? undefined : latin;
}

export function TruthInput(props: InputProps) {
  const { text } = wording();
  const choices: readonly Choice[] = [['true', text('filters.yes')], ['false', text('filters.no')]];
  const chosen = typeof props.value === 'boolean' ? String(props.value) : undefined;
  return <ChosenInput {...props} value={chosen} choices={choices} onChange={value => props.onChange(value === undefined ? undefined : value === 'true')} />;
}

/** One of a few. */
export function ChosenInput({ pointer, value, choices, onChange }: InputProps & { readonly choices: readonly Choice[] }) {
  const id = inputIdOf(pointer);
  const current = written(value);
  return (
    <select id={id} disabled={useScope().isLocked} value={current} {...useFaulty(pointer, id)}
      onChange={event => onChange(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}>
      <option value="">–</option>
      {current !== '' && !choices.some(([code]) => code === current) && <option value={current}>{current}</option>}
      {choices.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
    </select>
  );
}

/** Several short texts, one per line. */
export function TextsInput({ pointer, value, onChange }: InputProps) {
  const { text } = wording();
  const id = inputIdOf(pointer);
  const lines = isList(value) ? value.map(written) : [];
  const { faults, isLocked } = useScope();
  // Empty lines are neither sent nor counted.
  const wrong = lines.filter(line => line.trim() !== '').flatMap((line, index) => faults.at(`${pointer}/${index}`).map(detail => [line, detail] as const));
  return (
    <>
      <textarea id={id} rows={Math.max(1, Math.min(6, lines.length))} dir="auto" disabled={isLocked} value={lines.join('\n')} placeholder={text('editing.onePerLine')}
        {...useFaulty(pointer, id)} onInput={event => onChange(linesOf(event.currentTarget.value))} />
      {wrong.length > 0 && <div class="field-fault">{wrong.map(([what, detail]) => <p key={`${what} ${detail}`}><bdi>{what}</bdi>: <FaultText detail={detail} /></p>)}</div>}
    </>
  );
}

// An empty last line is kept, because somebody may be about to type in it.
function linesOf(typed: string): Json {
  return typed === '' ? [] : typed.split('\n');
}

export function written(value: Json): string {
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
