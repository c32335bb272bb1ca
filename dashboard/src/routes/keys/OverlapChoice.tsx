import { wording } from '../../shared/i18n/index.ts';

interface Props {
  /** Hours. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** For how long the present secret works beside the new one. */
export function OverlapChoice({ value, onChange }: Props) {
  const { text } = wording();
  return (
    <label class="filter">
      <span>{text('key.overlap')}</span>
      <select value={value} onChange={event => onChange(event.currentTarget.value)}>
        <option value="0">{text('key.overlap.none')}</option>
        <option value="24">{text('key.overlap.day')}</option>
        <option value="72">{text('key.overlap.days')}</option>
        <option value="720">{text('key.overlap.month')}</option>
      </select>
    </label>
  );
}
