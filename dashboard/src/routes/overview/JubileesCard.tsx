import type { Anniversary, Summary } from '../../shared/api/shapes.ts';
import { numberOf } from '../../shared/dates/days.ts';
import { What } from '../../features/help/What.tsx';
import { ofOverview } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';

const daysAhead = 90;

/** The number of items that are shown at first. */
const mostAtOnce = 6;

/** The anniversaries of the next three months, those in round years first, each with the number of days left. */
export function JubileesCard({ summary }: { readonly summary: Summary }) {
  const { text } = wording();
  const from = numberOf(summary.asOf);
  const ahead = summary.anniversaries.filter(one => numberOf(one.date) - from <= daysAhead);
  const sorted = ahead.toSorted((left, right) => Number(right.class === 'round') - Number(left.class === 'round'));
  return (
    <Card area="jubilees" what={<What of={ofOverview.jubilees} title={text(ofOverview.jubilees.title)} asOf={summary.asOf} />} title={text('jubilees.title')} aside={text('jubilees.within', { count: daysAhead })}>
      {sorted.length === 0 ? <Empty>{text('jubilees.empty')}</Empty> : (
        <>
          <Jubilees jubilees={sorted.slice(0, mostAtOnce)} from={from} />
          {sorted.length > mostAtOnce && (
            <details class="more">
              <summary>{text('jubilees.more', { count: sorted.length - mostAtOnce })}</summary>
              <Jubilees jubilees={sorted.slice(mostAtOnce)} from={from} />
            </details>
          )}
        </>
      )}
    </Card>
  );
}

function Jubilees({ jubilees, from }: { readonly jubilees: readonly Anniversary[]; readonly from: number }) {
  return <ol class="jubilees">{jubilees.map(one => <Jubilee key={one.id} jubilee={one} days={numberOf(one.date) - from} />)}</ol>;
}

function Jubilee({ jubilee, days }: { readonly jubilee: Anniversary; readonly days: number }) {
  const { of, date, daysAway, text } = wording();
  return (
    <li class={`jubilee ${jubilee.class ?? ''}`}>
      {jubilee.years === undefined ? <b class="jubilee-years" aria-hidden="true">★</b> : <b class="jubilee-years" aria-label={text('jubilees.years', { count: jubilee.years })}>{jubilee.years}</b>}
      <span class="jubilee-what"><bdi>{of(jubilee.title)}</bdi></span>
      <span class="jubilee-when"><a href={hrefToPage('calendar', { on: jubilee.date })}><time dateTime={jubilee.date}>{date(jubilee.date)}</time></a> <span>{daysAway(days)}</span></span>
    </li>
  );
}
