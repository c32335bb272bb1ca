import type { Goal, Summary } from '../../shared/api/shapes.ts';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';

/** The number of open missions and the plan's goals. */
export function MissionsCard({ summary }: { readonly summary: Summary }) {
  const { text } = wording();
  const { open, unknown, goals } = summary.missions;
  return (
    <Card area="missions" what={<SavePicture title={text('missions.title')} rows={() => [[text('missions.year'), text('missions.title')], ['', open], ...goals.map(goal => [String(goal.year), goal.value])]} />} title={text('missions.title')} aside={text('missions.open', { count: open })}>
      <ul class="goals">{goals.map(goal => <Progress key={goal.year} open={open} goal={goal} />)}</ul>
      {unknown > 0 && <p class="note">{text('missions.unknown', { count: unknown })}</p>}
    </Card>
  );
}

function Progress({ open, goal }: { readonly open: number; readonly goal: Goal }) {
  const { text, percent } = wording();
  const left = goal.value - open;
  return (
    <li>
      <span>{text('missions.goal', { value: goal.value, year: String(goal.year) })}</span>
      <span class="goal-left">{left <= 0 ? text('missions.reached') : text('missions.distance', { count: left })}</span>
      <Meter value={open} of={goal.value} kind="goal" />
      <span class="visually-hidden">{percent(open / goal.value)}</span>
    </li>
  );
}
