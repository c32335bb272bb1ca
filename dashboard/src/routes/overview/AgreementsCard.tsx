import type { Summary } from '../../shared/api/shapes.ts';
import { What } from '../../features/help/What.tsx';
import { ofOverview } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';

/** The summary's period in days. */
const daysAhead = 180;

/** Agreements whose term ends, the next first, with the day by which notice has to be given. */
export function AgreementsCard({ summary }: { readonly summary: Summary }) {
  const { text, date, daysAway } = wording();
  const { inForce, expiring } = summary.agreements;
  return (
    <Card area="agreements" what={<What of={ofOverview.agreements} title={text(ofOverview.agreements.title)} asOf={summary.asOf} />} title={text('agreements.title')} aside={text('agreements.inForce', { count: inForce })}>
      {expiring.length === 0 ? <Empty>{text('agreements.empty', { count: daysAhead })}</Empty> : (
        <ul class="ending">
          {expiring.map(one => (
            <li key={one.id}>
              <bdi title={one.title}>{one.title}</bdi>
              <span><time dateTime={one.expiresOn}>{date(one.expiresOn)}</time> · {daysAway(one.daysToExpiry)}</span>
              {one.noticeBy && <small>{text('agreements.notice', { date: date(one.noticeBy) })}</small>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
