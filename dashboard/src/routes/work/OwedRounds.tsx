import type { OwedReports } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';

type Round = OwedReports['rounds'][number];

/** The open review cycles, each with its last day and the number of reports received. */
export function OwedRounds({ rounds }: { readonly rounds: readonly Round[] }) {
  const { text } = wording();
  // A review cycle that is over and complete needs no action.
  const ids = [...new Set(rounds.filter(round => round.missing > 0 || round.daysLeft >= 0).map(round => round.cycle.id))];
  return (
    <Card area="owed-rounds" title={text('reports.rounds')}>
      {ids.length === 0 ? <Empty>{text('reports.rounds.none')}</Empty> : (
        <ul class="my-rounds">{ids.map(id => <RoundLine key={id} rounds={rounds.filter(round => round.cycle.id === id)} />)}</ul>
      )}
    </Card>
  );
}

function RoundLine({ rounds }: { readonly rounds: readonly Round[] }) {
  const { text, date, daysAway } = wording();
  const [round] = rounds;
  if (round === undefined) return null;
  const sum = (of: (one: Round) => number) => rounds.reduce((total, one) => total + of(one), 0);
  const [expected, missing] = [sum(one => one.expected), sum(one => one.missing)];
  return (
    <li>
      <a href={hrefToPage('commitments', { view: 'rounds', round: round.cycle.id })}><bdi>{round.cycle.name ?? round.cycle.id}</bdi></a>
      <p class={round.daysLeft < 0 ? 'my-due late' : 'my-due'}>{text('reports.until', { date: date(round.dueOn), away: daysAway(round.daysLeft) })}</p>
      <Meter value={expected - missing} of={expected} />
      <p class="note">{text('reports.in', { sent: expected - missing, expected })}</p>
    </li>
  );
}
