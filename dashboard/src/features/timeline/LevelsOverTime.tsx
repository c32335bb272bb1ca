import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { SavePicture } from '../pictures/SavePicture.tsx';
import type { History } from '../relations/history.ts';
import { LevelMark } from '../relations/LevelMark.tsx';
import { rankWord } from '../relations/descriptions.ts';
import { rankOf, ranks } from '../relations/states.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { levelRows } from './levelRows.ts';
import { firstDay, Years } from './TimeSlider.tsx';

interface Props {
  readonly history: History;
  readonly day: Day;
  readonly labels: Labels;
}

/** How many states held each level since the first relations, as a chart that stands alone. */
export function LevelsOverTime({ history, day, labels }: Props) {
  const { text, number, date } = wording();
  const title = text('time.levels');
  const held = [...history.on(day).values()].map(rankOf);
  const countOf = (rank: string) => held.filter(one => one === rank).length;
  const shown = [...ranks()].reverse().filter(rank => rank !== 'none' && countOf(rank) > 0);
  return (
    <Card area="levels-over-time" title={title} what={<SavePicture title={title} rows={() => levelRows(history, labels)} embed="levels" />} aside={text('overview.asOf', { date: date(day) })}>
      <ul class="legend">
        {shown.map(rank => <li key={rank}><LevelMark rank={rank} /><span>{rankWord(rank, labels)}</span> <b>{number(countOf(rank))}</b></li>)}
      </ul>
      <div class="time">
        <div class="time-track"><HistoryChart history={history} first={firstDay()} last={day} day={day} /></div>
        <Years first={firstDay()} last={day} />
      </div>
    </Card>
  );
}
