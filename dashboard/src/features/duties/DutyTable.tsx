import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import type { ObligationItem } from '../../shared/api/shapes.ts';
import { isolated } from './isolated.ts';

interface Props {
  readonly duties: readonly ObligationItem[];
  /** Whether each duty names its agreement, because the list has several agreements. */
  readonly ofSeveral: boolean;
}

/** The duties by law: each with its bearer, last day and article. */
export function DutyTable({ duties, ofSeveral }: Props) {
  const { text } = wording();
  return (
    <div class="table-scroll duties" tabIndex={0} role="region" aria-label={text('duties.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('duties.duty')}</th>
            <th scope="col">{text('duties.bearer')}</th>
            <th scope="col">{text('duties.due')}</th>
            <th scope="col">{text('field.status')}</th>
          </tr>
        </thead>
        <tbody>{duties.map(one => <Row key={one.id} duty={one} ofSeveral={ofSeveral} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ duty, ofSeveral }: { readonly duty: ObligationItem; readonly ofSeveral: boolean }) {
  const { text, date, daysAway } = wording();
  const labels = useLabels();
  const isLate = duty.status === 'overdue' || duty.status === 'done_late';
  const isOpen = duty.status === 'open' || duty.status === 'overdue';
  const awaited = (step: string) => (step === 'signing' ? text('duties.signing') : step === 'end' ? text('duties.end') : labels('procedureStep', step));
  return (
    <tr>
      <th scope="row">
        <bdi>{duty.duty}</bdi>
        {ofSeveral && <Subject duty={duty} />}
        <small class="note">{text('duties.article', { law: isolated(duty.rule.law), article: isolated(duty.rule.article) })}{duty.rule.reading !== 'read' && ` · ${labels('ruleReading', duty.rule.reading)}`}</small>
      </th>
      <td><bdi>{duty.agency?.name ?? labels('dutyBearer', duty.rule.bearer)}</bdi></td>
      <td>
        {duty.dueOn === undefined ? <span class="note">{text('duties.awaits', { steps: wording().list(duty.awaits.map(awaited)) })}</span> : (
          <>
            <time dateTime={duty.dueOn}>{date(duty.dueOn)}</time>
            {isOpen && duty.daysAhead !== undefined && <small class="note">{daysAway(duty.daysAhead)}</small>}
            {!duty.calendarKnown && <small class="note">{text('duties.calendarUnknown')}</small>}
          </>
        )}
      </td>
      <td>
        <span class={isLate ? 'tag late' : 'tag'}>{labels('obligationStatus', duty.status)}</span>
        {duty.doneOn !== undefined && <small class="note">{date(duty.doneOn)}</small>}
        {duty.daysLate !== undefined && <small class="note">{text('duties.daysLate', { count: duty.daysLate })}</small>}
        {duty.evidence.map((one, index) => one.note !== undefined && <small key={index} class="note"><bdi>{one.note}</bdi></small>)}
      </td>
    </tr>
  );
}

function Subject({ duty: { agreement, activity } }: { readonly duty: ObligationItem }) {
  const [page, subject] = agreement === undefined ? ['records/activities', activity] as const : ['agreements', agreement] as const;
  return subject === undefined ? null : <a class="duty-agreement" href={hrefToPage(`${page}/${encodeURIComponent(subject.id)}`)}><bdi>{subject.name ?? subject.id}</bdi></a>;
}
