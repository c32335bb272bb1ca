import { address } from '../api/client.ts';
import { useResource } from '../api/resource.ts';
import type { CommitmentStatus, List, LocalizedText, Summary } from '../api/shapes.ts';
import type { Day } from '../facts/days.ts';
import { wording } from '../i18n/index.ts';
import type { Labels } from '../map/words.ts';
import { Card, Empty, Loaded } from '../ui/Card.tsx';

const order: readonly CommitmentStatus[] = ['complete', 'substantial', 'limited', 'not_started', 'suspended', 'cancelled'];
const mostLate = 5;

interface LateCommitment {
  readonly id: string;
  readonly title: LocalizedText;
  readonly dueOn?: string;
  readonly overdue?: { readonly days: number } | null;
}

interface Props {
  readonly summary: Summary;
  readonly labels: Labels;
  readonly asOf: Day | null;
}

/** What was promised: how far it is, what is late, and where two voices differ. */
export function CommitmentsCard({ summary, labels, asOf }: Props) {
  const { text, number } = wording();
  const { total, byStatus, overdue, disputed } = summary.commitments;
  return (
    <Card area="commitments" title={text('commitments.title')} aside={total > 0 && text('commitments.total', { count: total })}>
      {total === 0 ? <Empty>{text('commitments.empty')}</Empty> : (
        <>
          <div class="stack" aria-hidden="true">
            {order.map(status => <i key={status} class={`status-${status}`} style={{ flexGrow: byStatus[status] }} />)}
          </div>
          <ul class="rows statuses">
            {order.filter(status => byStatus[status] > 0).map(status => (
              <li key={status}><i class={`swatch status-${status}`} /><span class="row-name">{labels('commitmentStatus', status)}</span><b>{number(byStatus[status])}</b></li>
            ))}
          </ul>
          <p class="warning-line">
            {overdue === 0 ? text('commitments.onTime') : <span class="late"><b>{number(overdue)}</b> {text('commitments.overdue')}</span>}
            {disputed > 0 && <span><b>{number(disputed)}</b> {text('commitments.disputed')}</span>}
          </p>
          {overdue > 0 && <Late asOf={asOf} />}
        </>
      )}
    </Card>
  );
}

function Late({ asOf }: { readonly asOf: Day | null }) {
  const { of, text, language } = wording();
  const late = useResource<List<LateCommitment>>(
    address('commitments', { overdue: 'true', sort: 'dueOn', limit: String(mostLate), fields: 'id,title,dueOn,overdue', lang: language, asOf: asOf ?? undefined }));
  return (
    <Loaded resource={late} lines={mostLate}>
      {list => (
        <ul class="late-list">
          {list.items.map(one => (
            <li key={one.id}>
              <bdi>{of(one.title)}</bdi>
              {one.overdue && <span class="late">{text('commitments.daysLate', { count: one.overdue.days })}</span>}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
