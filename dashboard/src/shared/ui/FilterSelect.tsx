import type { Choice } from '../names/useNames.ts';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly value: string | null;
  /** The label of no choice. */
  readonly all: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | null) => void;
}

/** A filter with one chosen value, or none. A link may bring several values, separated by commas; they are shown by their names. */
export function FilterSelect({ label, name, value, all, choices, onChange }: Props) {
  const names = new Map(choices);
  const isKnown = value === null || choices.some(([known]) => known === value);
  return (
    <label class="filter">
      <span>{label}</span>
      <select name={name} value={value ?? ''} onChange={event => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
        <option value="">{all}</option>
        {!isKnown && <option value={value}>{value.split(',').map(one => names.get(one) ?? one).join(' · ')}</option>}
        {choices.map(([code, title]) => <option key={code} value={code}>{title}</option>)}
      </select>
    </label>
  );
}
