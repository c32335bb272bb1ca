import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { CopyButton } from '../../shared/ui/CopyButton.tsx';
import { narrowed, type Shown } from '../../features/occasions/occasions.ts';

// The deadlines of the API (OccasionEvents.Deadlines); a test compares them.
const deadlines = 'commitment.due,commitment.overdue,commitment.review,commitment.awaiting,agreement.expires,agreement.notice,agreement.review,agreement.duty,activity.duty,report.due,reviewCycle.opens,reviewCycle.due,decision.due,jubilee.due,jubilee.late';
const events: Readonly<Record<Shown, string | undefined>> = { all: 'all', jubilees: undefined, due: deadlines };

/** The address under which a calendar of the reader's own follows what is shown here. */
export function Subscribe({ shown }: { readonly shown: Shown }) {
  const { text, language } = wording();
  const path = address('calendar.ics', { ...narrowed(), class: parameter('class') ?? undefined, importance: parameter('importance') ?? undefined, event: events[shown], lang: language });
  const feed = `webcal://${location.host}${path}`;
  return (
    <Card area="subscribe" title={text('calendar.subscribe')}>
      <p class="note">{text('calendar.subscribe.how')}</p>
      <div class="subscribe">
        <input type="text" readOnly dir="ltr" value={feed} aria-label={text('calendar.subscribe.address')} onFocus={event => event.currentTarget.select()} />
        <CopyButton value={() => feed} label={text('calendar.copy')} />
        <a class="button" href={feed}>{text('calendar.subscribe.open')}</a>
        <DownloadLink class="button" href={path} name="calendar.ics">{text('calendar.download')}</DownloadLink>
      </div>
      {credential.value !== null && <p class="note">{text('calendar.subscribe.public')}</p>}
    </Card>
  );
}
