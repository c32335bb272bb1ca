import type { NextStepItem } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { isolated } from './isolated.ts';

interface Props {
  readonly steps: readonly NextStepItem[];
  /** Whether each step names its agreement, because the list has several agreements. */
  readonly ofSeveral: boolean;
}

/** The next steps before signing: each with the body that has to act, since when, and by which day. */
export function NextTable({ steps, ofSeveral }: Props) {
  const { text } = wording();
  return (
    <div class="table-scroll duties" tabIndex={0} role="region" aria-label={text('next.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('next.step')}</th>
            <th scope="col">{text('next.agency')}</th>
            <th scope="col">{text('next.since')}</th>
            <th scope="col">{text('duties.due')}</th>
          </tr>
        </thead>
        <tbody>{steps.map(one => <Row key={`${one.agreement.id}:${one.step}:${one.agency?.id ?? ''}:${one.since ?? ''}`} next={one} ofSeveral={ofSeveral} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ next, ofSeveral }: { readonly next: NextStepItem; readonly ofSeveral: boolean }) {
  const { text, date, daysAway } = wording();
  const labels = useLabels();
  const { agreement, agency, rule } = next;
  return (
    <tr>
      <th scope="row">
        <bdi>{next.label}</bdi>
        {ofSeveral && <a class="duty-agreement" href={hrefToPage(`agreements/${encodeURIComponent(agreement.id)}`)}><bdi>{agreement.name ?? agreement.id}</bdi></a>}
        {rule !== undefined && <small class="note">{text('duties.article', { law: isolated(rule.law), article: isolated(rule.article) })}{rule.reading !== 'read' && ` · ${labels('ruleReading', rule.reading)}`}</small>}
      </th>
      <td><bdi>{agency?.name ?? agency?.id ?? labels('nextActor', next.actor)}</bdi></td>
      <td>{next.since === undefined ? '–' : date(next.since)}</td>
      <td>
        {next.dueOn === undefined ? <span class="note">{text('next.noDay')}</span> : (
          <>
            <time dateTime={next.dueOn}>{date(next.dueOn)}</time>
            {next.daysAhead !== undefined && <small class="note">{daysAway(next.daysAhead)}</small>}
            {next.status === 'overdue' && <span class="tag late">{labels('obligationStatus', next.status)}</span>}
          </>
        )}
      </td>
    </tr>
  );
}
