import { wording } from '../../shared/i18n/index.ts';
import type { Commitment, LocalizedText, Review } from '../../shared/api/shapes.ts';
import { cardOf } from '../../shared/router/cards.ts';
import { hrefOfPage } from '../../shared/router/records.ts';
import { hrefTo, place } from '../../shared/router/location.ts';
import { Meter } from '../../shared/ui/Meter.tsx';
import type { Words } from './words.ts';

/** A commitment's title, which opens it beside the list; from a card on another site, on its page. */
export function TitleLink({ commitment }: { readonly commitment: { readonly id: string; readonly title: LocalizedText | string } }) {
  const { of } = wording();
  const title = typeof commitment.title === 'string' ? commitment.title : of(commitment.title);
  return <a class="commitment-link" data-opens={commitment.id} href={cardOf(place.value.path) === null ? hrefTo(place.value.path, { open: commitment.id }) : hrefOfPage('commitments', commitment.id)}><bdi>{title}</bdi></a>;
}

interface SaidProps {
  readonly review: Review | null;
  readonly words: Words;
  readonly isDisputed?: boolean;
}

/** The latest review of a voice: the status, the progress, and whether the other voice differs. */
export function Said({ review, words, isDisputed = false }: SaidProps) {
  const { text, percent } = wording();
  if (review === null) return <span class="unsaid">{text('commitment.unsaid')}</span>;
  return (
    <span class="said">
      <span><i class={`swatch status-${review.status}`} aria-hidden="true" /> {words.labels('commitmentStatus', review.status)}</span>
      {review.progress !== undefined && <span class="said-progress"><Meter value={review.progress} of={100} /> {percent(review.progress / 100)}</span>}
      {isDisputed && <span class="badge">{text('commitments.disputed')}</span>}
    </span>
  );
}

interface AwaitingProps {
  readonly commitment: Partial<Pick<Commitment, 'awaiting' | 'obstacles'>>;
}

/** Marks for a claim that awaits assessment and for open obstacles. */
export function Marks({ commitment }: AwaitingProps) {
  const { text } = wording();
  return (
    <>
      {commitment.awaiting && <span class="badge badge-awaiting">{text('commitments.awaiting')}</span>}
      {commitment.obstacles && <span class="badge">{text('commitments.obstructed')}</span>}
    </>
  );
}

/** The number of days by which it is overdue, and the escalation level. */
export function Late({ commitment, words }: { readonly commitment: Partial<Pick<Commitment, 'overdue'>>; readonly words: Words }) {
  const { text, date } = wording();
  if (!commitment.overdue) return null;
  const { days, escalation, claimedCompleteOn } = commitment.overdue;
  return (
    <span class="late lateness">
      {text('commitments.daysLate', { count: days })}{escalation !== undefined && <> <span class="arrow" aria-hidden="true">→</span> {words.labels('escalation', escalation)}</>}
      {claimedCompleteOn !== undefined && ` · ${text('commitments.claimedComplete', { date: date(claimedCompleteOn) })}`}
    </span>
  );
}
