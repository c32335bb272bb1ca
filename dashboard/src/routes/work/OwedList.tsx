import { useEffect, useRef, useState } from 'preact/hooks';
import { mayAssess, mayReview } from '../../features/access/principal.ts';
import type { OwedReports } from '../../shared/api/shapes.ts';
import { keptPaths } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Empty } from '../../shared/ui/Card.tsx';
import { ClaimForm } from './ClaimForm.tsx';
import { reviewsOf } from './reviewsOf.ts';

type Owed = OwedReports['items'][number];

interface Props {
  readonly owed: OwedReports;
  readonly onSent: () => void;
}

/** The missing reports, the most urgent first. One is opened at a time, and leaves the list when it is sent. */
export function OwedList({ owed, onSent }: Props) {
  const { text } = wording();
  const [open, setOpen] = useState<string | null>(null);
  const [sent, setSent] = useState<readonly Owed[]>([]);
  const told = useRef<HTMLParagraphElement>(null);
  const last = sent[sent.length - 1];
  // The form that had the focus is gone.
  useEffect(() => told.current?.focus(), [sent.length]);
  const isOfSeveral = new Set(owed.rounds.map(round => round.agency.id)).size > 1;
  const items = owed.items.filter(item => !sent.some(one => one.commitment.id === item.commitment.id));
  return (
    <>
      {last !== undefined && <p class="my-done" role="status" tabIndex={-1} ref={told}>{text('reports.sent', { title: last.commitment.title })}</p>}
      {items.length === 0 ? <Empty>{text('reports.none')}</Empty> : (
        <>
          <p class="note">{text('reports.how')}</p>
          <ol class="my-owed">
            {items.map(item => (
              <li key={item.commitment.id} class={item.daysLeft < 0 || item.overdue !== undefined ? 'is-late' : ''}>
                <Line item={item} isOfSeveral={isOfSeveral} isOpen={open === item.commitment.id} onToggle={() => setOpen(open === item.commitment.id ? null : item.commitment.id)} />
                {open === item.commitment.id && (
                  <ClaimForm id={item.commitment.id} latest={item.claim ?? null} onSent={() => {
                    setOpen(null);
                    setSent([...sent, item]);
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
