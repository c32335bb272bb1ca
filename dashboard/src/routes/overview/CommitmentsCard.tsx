import { countOf } from '../../shared/api/counts.ts';
import type { CommitmentStatus, GovernmentStatus, LateCommitment, Summary } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { What } from '../../features/help/What.tsx';
import { ofOverview } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';

const order: readonly CommitmentStatus[] = ['complete', 'substantial', 'limited', 'not_started', 'suspended', 'cancelled'];
const cells: readonly GovernmentStatus[] = ['done_on_time', 'done_late', 'not_done_in_time', 'not_done_overdue'];

interface Props {
  readonly summary: Summary;
  readonly labels: Labels;
  readonly asOf: Day | null;
}

/** The commitments: their status, the overdue ones, and those with a claim and an assessment that differ. */
export function CommitmentsCard({ summary, labels, asOf }: Props) {
  const { text, number } = wording();
  const { total, byStatus, byGovernmentStatus, overdue, awaiting, disputed, obstructed, late } = summary.commitments;
  const records = (filters: Readonly<Record<string, string>>) => hrefToPage('commitments', asOf === null ? filters : { ...filters, asOf });
  return (
    <Card area="commitments" what={<><What of={ofOverview.commitments} title={text(ofOverview.commitments.title)} asOf={summary.asOf} asked={asOf} />{total > 0 && <SavePicture title={text('commitments.title')} skip=".late-list" rows={() => [[text('commitment.status'), text('commitments.title')], ...order.map(status => [labels('commitmentStatus', status), countOf(byStatus, status)])]} />}</>} title={text('commitments.title')} aside={total > 0 && text('commitments.total', { count: total })}>
      {total === 0 ? <Empty>{text('commitments.empty')}</Empty> : (
        <>
          <div class="stack" aria-hidden="true">
            {order.map(status => <i key={status} class={`status-${status}`} style={{ flexGrow: countOf(byStatus, status) }} />)}
          </div>
          <ul class="rows statuses">
            {order.filter(status => countOf(byStatus, status) > 0).map(status => (
              <li key={status}><i class={`swatch status-${status}`} /><a class="row-name" href={records({ status })}>{labels('commitmentStatus', status)}</a><b>{number(countOf(byStatus, status))}</b></li>
            ))}
          </ul>
          <p class="warning-line">
            {overdue === 0 ? text('commitments.onTime') : <a class="late" href={records({ overdue: 'true' })}><b>{number(overdue)}</b> {text('commitments.overdue')}</a>}
            {awaiting > 0 && <a href={records({ awaiting: 'true' })}><b>{number(awaiting)}</b> {text('commitments.awaiting')}</a>}
            {obstructed > 0 && <a href={records({ obstructed: 'true' })}><b>{number(obstructed)}</b> {text('commitments.obstructed')}</a>}
            {disputed > 0 && <a href={records({ disputed: 'true' })}><b>{number(disputed)}</b> {text('commitments.disputed')}</a>}
          </p>
          <p class="note">{text('commitments.government')}: {cells.map((cell, place) => (
            <span key={cell}>{place > 0 && ' · '}<a href={records({ governmentStatus: cell })}>{labels('governmentStatus', cell)} <b>{number(countOf(byGovernmentStatus, cell))}</b></a></span>
          ))}</p>
          {late.length > 0 && <Late late={late} asOf={asOf} />}
        </>
      )}
    </Card>
  );
}

interface LateProps {
  readonly late: readonly LateCommitment[];
  readonly asOf: Day | null;
}

function Late({ late, asOf }: LateProps) {
  const { text } = wording();
  return (
    <ul class="late-list">
      {late.map(one => (
        <li key={one.id}>
          <a href={hrefToPage('commitments', asOf === null ? { open: one.id } : { open: one.id, asOf })}><bdi>{one.title}</bdi></a>
          <span class="late">{text('commitments.daysLate', { count: one.overdue.days })}</span>
        </li>
      ))}
    </ul>
  );
}
