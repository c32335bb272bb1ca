import { useId } from 'preact/hooks';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Explained } from './whats.ts';

interface Props {
  readonly of: Pick<Explained, 'what' | 'list'>;
  /** The title of the figure. */
  readonly title: string;
  /** The day that the figure is of; null while it is not known. */
  readonly asOf: Day | null;
  /** The day in the address, which its list takes along; null for today. */
  readonly asked?: Day | null;
}

/** An explanation behind a mark beside a figure: what it counts, as of which day, and a link to the list. */
export function What({ of, title, asOf, asked = null }: Props) {
  const { text, date } = wording();
  const id = useId();
  const list = of.list(asked === null ? {} : { asOf: asked });
  return (
    <>
      <button type="button" class="what" popovertarget={id} aria-label={text('what.open', { title })} title={text('what.open', { title })} />
      <span id={id} class="what-panel" popover="auto">
        <b>{title}</b>
        <span>{text(of.what)}</span>
        <span class="what-foot">
          {asOf !== null && <span>{text('overview.asOf', { date: date(asOf) })}</span>}
          {list !== null && <a href={list}>{text('what.list')}</a>}
        </span>
      </span>
    </>
  );
}
