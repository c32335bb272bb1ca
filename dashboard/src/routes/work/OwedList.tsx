import { useEffect, useRef, useState } from 'preact/hooks';
import { mayAssess, mayReview } from '../../features/access/principal.ts';
import { reviewsOf } from '../../features/editing/reviews.ts';
import type { OwedReports } from '../../shared/api/shapes.ts';
import { keptPaths } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Empty } from '../../shared/ui/Card.tsx';
import { ClaimForm } from './ClaimForm.tsx';

type Owed = OwedReports['items'][number];

interface Props {
  readonly owed: OwedReports;
  readonly onSent: () => void;
}

/** The open report, with its position in the list. */
interface Opened {
  readonly item: Owed;
  readonly at: number;
}

/** The missing reports, the most urgent first. One is opened at a time, and leaves the list when it is sent. */
export function OwedList({ owed, onSent }: Props) {
  const { text } = wording();
  const [open, setOpen] = useState<Opened | null>(null);
  const [sent, setSent] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Owed | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // The form with the focus was removed.
  useEffect(() => told.current?.focus(), [last]);
  useEffect(() => {
    // A commitment that has left the list returns when the next report on it is due.
    setSent(sent.filter(id => owed.items.some(item => item.commitment.id === id)));
  }, [owed]);
  const isOfSeveral = new Set(owed.rounds.map(round => round.agency.id)).size > 1;
  const items = withOpen(owed.items.filter(item => !sent.includes(item.commitment.id)), open);
  const openId = open?.item.commitment.id;
  return (
    <>
      {last !== null && <p class="my-done" role="status" tabIndex={-1} ref={told}>{text('reports.sent', { title: last.commitment.title })}</p>}
      {items.length === 0 ? <Empty>{text('reports.none')}</Empty> : (
        <>
          <p class="note">{text('reports.how')}</p>
          <ol class="my-owed">
            {items.map((item, at) => (
              <li key={item.commitment.id} class={item.daysLeft < 0 || item.overdue !== undefined ? 'is-late' : ''}>
                <Line item={item} isOfSeveral={isOfSeveral} isOpen={openId === item.commitment.id} onToggle={() => setOpen(openId === item.commitment.id ? null : { item, at })} />
                {openId === item.commitment.id && (
                  <ClaimForm id={item.commitment.id} latest={item.claim ?? null} onNews={onSent} onSent={() => {
                    setOpen(null);
                    setSent([...sent, item.commitment.id]);
                    setLast(item);
                    onSent();
                  }} />
                )}
              </li>
            ))}
          </ol>
          {owed.total > owed.items.length && <p class="note">{text('reports.more', { count: owed.total - owed.items.length })}</p>}
        </>
      )}
    </>
  );
}

// A form with input stays open, even if a colleague has reported in the meantime or the round is over. It keeps its position, so that it
// keeps the focus.
function withOpen(items: readonly Owed[], open: Opened | null): readonly Owed[] {
  if (open === null || items.some(item => item.commitment.id === open.item.commitment.id)) return items;
  return [...items.slice(0, open.at), open.item, ...items.slice(open.at)];
}

interface LineProps {
  readonly item: Owed;
  /** Whether one reports for several agencies. */
  readonly isOfSeveral: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Line({ item, isOfSeveral, isOpen, onToggle }: LineProps) {
  const { text, date, daysAway, percent } = wording();
  const labels = useLabels();
  const { commitment, agency, claim, overdue } = item;
  const hasDraft = keptPaths().includes(reviewsOf(commitment.id));
  return (
    <div class="my-line">
      <div>
        <a class="my-title" href={hrefToPage('commitments', { open: commitment.id })}><bdi>{commitment.title}</bdi></a>
        <p class="note">
          {isOfSeveral && <><bdi>{agency.name ?? agency.id}</bdi> · </>}
          {claim === undefined ? text('reports.never') : text('reports.latest', { date: date(claim.on), what: `${labels('commitmentStatus', claim.status)}${claim.progress === undefined ? '' : ` ${percent(claim.progress / 100)}`}` })}
          {commitment.dueOn !== undefined && <> · {text('commitment.dueOn', { date: date(commitment.dueOn) })}</>}
          {overdue !== undefined && <span class="late"> · {text('commitments.daysLate', { count: overdue.days })}</span>}
        </p>
        <p class={item.daysLeft < 0 ? 'my-due late' : 'my-due'}>{text('reports.until', { date: date(item.dueOn), away: daysAway(item.daysLeft) })}{hasDraft && <> <span class="my-badge">{text('reports.draft')}</span></>}</p>
      </div>
      {/* What an assessor sends by the form would be the ministry's assessment. */}
      {mayReview(agency.id) && !mayAssess.value && (
        <button type="button" class={isOpen ? '' : 'primary'} aria-expanded={isOpen} {...(isOpen ? {} : { 'aria-label': text('reports.report.what', { title: commitment.title }) })} onClick={onToggle}>{text(isOpen ? 'reports.close' : 'reports.report')}</button>
      )}
    </div>
  );
}
