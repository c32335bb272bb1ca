import type { ComponentChildren } from 'preact';
import { wording } from '../i18n/index.ts';

interface FigureProps {
  readonly name: string;
  readonly label: string;
  readonly value: number | null;
  readonly note?: ComponentChildren;
  /** The explanation beside its name. */
  readonly what?: ComponentChildren;
}

/** A large number, with what it counts. */
export function Figure({ name, label, value, note, what }: FigureProps) {
  return (
    <div class="figure" data-figure={name}>
      <dt>{label}{what}</dt>
      <dd>
        <b class="figure-value">{value === null ? '–' : wording().number(value)}</b>
        {note !== undefined && <span class="figure-note">{note}</span>}
      </dd>
    </div>
  );
}

/** A difference from the year before; no difference is a text. */
export function YearChange({ change }: { readonly change: number | null }) {
  const { text, signed } = wording();
  if (change === null) return null;
  if (change === 0) return <span class="change">{text('overview.yearChange.none')}</span>;
  return <span class={`change ${change > 0 ? 'up' : 'down'}`}>{text('overview.yearChange', { change: signed(change) })}</span>;
}
