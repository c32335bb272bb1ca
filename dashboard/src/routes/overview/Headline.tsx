import type { Summary } from '../../shared/api/shapes.ts';
import type { Figures } from '../../features/relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Figure, YearChange } from '../../shared/ui/Figure.tsx';

interface Props {
  readonly figures: Figures | null;
  readonly yearBefore: Figures | null;
  readonly summary: Summary | null;
  readonly states: number | null;
}

/** The four numbers that are asked for first. */
export function Headline({ figures, yearBefore, summary, states }: Props) {
  const { text } = wording();
  const change = figures === null || yearBefore === null ? null : figures.frameworks.countries - yearBefore.frameworks.countries;
  const goal = summary?.missions.goals[0];
  return (
    <dl class="headline">
      <Figure name="relations" label={text('overview.relations')} value={figures?.relations.countries ?? null}
        note={states !== null && text('overview.relations.of', { count: states })} />
      <Figure name="frameworks" label={text('overview.frameworks')} value={figures?.frameworks.countries ?? null}
        note={<><span>{text('overview.frameworks.note')}</span> <YearChange change={change} /></>} />
      <Figure name="missions" label={text('overview.missions')} value={summary?.missions.open ?? null}
        note={goal !== undefined && text('missions.goal', { value: goal.value, year: String(goal.year) })} />
      <Figure name="overdue" label={text('overview.late')} value={summary?.commitments.overdue ?? null}
        note={summary !== null && (summary.commitments.total === 0 ? text('overview.late.none') : text('overview.late.of', { count: summary.commitments.total }))} />
    </dl>
  );
}
