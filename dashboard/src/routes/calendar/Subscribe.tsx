import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { CopyButton } from '../../shared/ui/CopyButton.tsx';
import { narrowed, type Shown } from '../../features/occasions/occasions.ts';

// The deadlines of the API (OccasionEvents.Deadlines); a test compares them.
const deadlines = 'commitment.due,commitment.overdue,commitment.review,commitment.awaiting,agreement.expires,agreement.notice,agreement.review,agreement.duty,activity.duty,report.due,reviewCycle.opens,reviewCycle.due,decision.due,jubilee.due,jubilee.late,accessKey.expires';
const events: Readonly<Record<Shown, string | undefined>> = { all: 'all', jubilees: undefined, due: deadlines };

/** The address with which the reader's own calendar subscribes to the occasions shown here. */
export function Subscribe({ shown, today }: { readonly shown: Shown; readonly today: Day }) {
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
      <p class="subscribe-sheets">
        <span>{text('calendar.sheets')}</span>
        {[0, 1, 2].map(ahead => <Sheet key={ahead} year={Number(today.slice(0, 4)) + ahead} />)}
      </p>
      {credential.value !== null && <p class="note">{text('calendar.subscribe.public')}</p>}
    </Card>
  );
}

// The anniversaries of a year with the filters of this page.
function Sheet({ year }: { readonly year: number }) {
  const { text, language } = wording();
  const query = { ...narrowed(), class: parameter('class') ?? 'round', importance: parameter('importance') ?? undefined, from: `${year}-01-01`, to: `${year}-12-31` };
  const path = address('anniversaries', { ...query, format: 'xlsx', lang: language });
  return <DownloadLink class="button" href={path} name={`anniversaries-${year}.xlsx`}>{text('calendar.sheet', { year: String(year) })}</DownloadLink>;
}
