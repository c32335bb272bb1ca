import { hrefOfRecords } from '../../features/figures/query.ts';
import type { Comparison, FactFigures } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';

interface Props {
  readonly days: Comparison;
  /** The day that links leave out; empty for none. */
  readonly today: string;
  readonly isTurning: boolean;
}

/** The number of records with each value on both days. Every number is a link to its records. */
export function FactTable({ days, today, isTurning }: Props) {
  const { text, date } = wording();
  return (
    <div class={`table-scroll ${isTurning ? 'turning' : ''}`} tabIndex={0} role="region" aria-label={text('compare.figures')}>
      <table class="compare-facts">
        <thead>
          <tr><th scope="col">{text('compare.value')}</th><th scope="col">{date(days.compareTo)}</th><th scope="col">{date(days.asOf)}</th><th scope="col">{text('compare.change')}</th></tr>
        </thead>
        {days.facts.map(fact => <Fact key={fact.id} fact={fact} today={today} />)}
      </table>
    </div>
  );
}

function Fact({ fact, today }: { readonly fact: FactFigures; readonly today: string }) {
  const { text, number, signed } = wording();
  const shown = fact.values.filter(value => value.before > 0 || value.after > 0);
  return (
    <tbody data-fact={fact.id}>
      <tr class="compare-fact"><th scope="rowgroup" colSpan={4}>{fact.title}</th></tr>
      {shown.length === 0 && <tr><td colSpan={4}>{text('compare.nothing')}</td></tr>}
      {shown.map(value => (
        <tr key={value.code} data-code={value.code}>
          <th scope="row">{value.title}</th>
          <td><a href={hrefOfRecords(value.beforeQuery, '')}>{number(value.before)}</a></td>
          <td><a href={hrefOfRecords(value.afterQuery, today)}>{number(value.after)}</a></td>
          <td class={value.change === 0 ? 'compare-same' : ''}>{value.change === 0 ? '–' : <bdi>{signed(value.change)}</bdi>}</td>
        </tr>
      ))}
    </tbody>
  );
}
