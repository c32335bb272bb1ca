import type { PlanGroup, PlanTarget, Summary } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';

/** The plan's six task groups, and how far each target is. */
export function PlanCard({ summary }: { readonly summary: Summary }) {
  return (
    <Card area="plan" title={wording().text('plan.title')}>
      <ol class="plan">{summary.plan.map(group => <Group key={group.taskGroup} group={group} />)}</ol>
    </Card>
  );
}

function Group({ group }: { readonly group: PlanGroup }) {
  const { text } = wording();
  return (
    <li class={group.targets.length === 0 ? 'plan-none' : ''}>
      <b class="plan-number" aria-label={text('plan.group', { number: group.taskGroup })}>{group.taskGroup}</b>
      <div>
        <p class="plan-name">{group.name}</p>
        {group.targets.length === 0
          ? <p class="note">{text('plan.empty')}</p>
          : group.targets.map(target => <TargetLine key={target.id} target={target} />)}
      </div>
    </li>
  );
}

function TargetLine({ target }: { readonly target: PlanTarget }) {
  const { text, number } = wording();
  const next = target.progress.find(goal => !goal.reached) ?? target.progress.at(-1);
  return (
    <p class="plan-target">
      <span>{target.title}</span>
      <b>{target.current === null ? text('plan.notMeasured') : number(target.current.value)}</b>
      {next !== undefined && <span>/ {text('missions.goal', { value: next.value, year: String(next.year) })}</span>}
      {next?.pacePerYear !== undefined && <small>{text('plan.pace', { pace: number(next.pacePerYear) })}</small>}
    </p>
  );
}
