import type { Summary } from '../../shared/api/shapes.ts';
import { isLevel, levels } from '../../features/relations/ledger.ts';
import type { Figures } from '../../features/relations/states.ts';
import type { Day } from '../../shared/dates/days.ts';
import { What } from '../../features/help/What.tsx';
import { ofOverview } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { Figure, YearChange } from '../../shared/ui/Figure.tsx';

interface Props {
  readonly figures: Figures | null;
  readonly yearBefore: Figures | null;
  readonly summary: Summary | null;
  readonly states: number | null;
  readonly labels: Labels;
  /** The day in the address; null for today. */
  readonly asked: Day | null;
}

/** The four main figures. */
export function Headline({ figures, yearBefore, summary, states, labels, asked }: Props) {
  const { text } = wording();
  const what = (name: 'relations' | 'frameworks' | 'missions' | 'overdue') => <What of={ofOverview[name]} title={text(ofOverview[name].title)} asOf={summary?.asOf ?? null} asked={asked} />;
  const change = figures === null || yearBefore === null ? null : figures.frameworks.countries - yearBefore.frameworks.countries;
  const goal = summary?.missions.goals[0];
  return (
    <dl class="headline">
      <Figure name="relations" what={what('relations')} label={text('overview.relations')} value={figures?.relations.countries ?? null}
        note={states !== null && text('overview.relations.of', { count: states })} />
      <Figure name="frameworks" what={what('frameworks')} label={text('overview.frameworks')} value={figures?.frameworks.countries ?? null}
        note={<><span>{isLevel('comprehensive') ? text('overview.frameworks.note') : text('overview.frameworks.from', { level: labels('partnershipLevel', levels()[0] ?? '') })}</span> <YearChange change={change} /></>} />
      <Figure name="missions" what={what('missions')} label={text('overview.missions')} value={summary?.missions.open ?? null}
        note={goal !== undefined && text('missions.goal', { value: goal.value, year: String(goal.year) })} />
      <Figure name="overdue" what={what('overdue')} label={text('overview.late')} value={summary?.commitments.overdue ?? null}
        note={summary !== null && (summary.commitments.total === 0 ? text('overview.late.none') : text('overview.late.of', { count: summary.commitments.total }))} />
    </dl>
  );
}
