import { wording } from '../../shared/i18n/index.ts';
import type { Commitment, LocalizedText, Review } from '../../shared/api/shapes.ts';
import { hrefTo, place } from '../../shared/router/location.ts';
import { Meter } from '../../shared/ui/Meter.tsx';
import type { Words } from './words.ts';

/** A commitment's title, which opens it beside the list. */
export function TitleLink({ commitment }: { readonly commitment: { readonly id: string; readonly title: LocalizedText | string } }) {
  const { of } = wording();
  const title = typeof commitment.title === 'string' ? commitment.title : of(commitment.title);
  return <a class="commitment-link" data-opens={commitment.id} href={hrefTo(place.value.path, { open: commitment.id })}><bdi>{title}</bdi></a>;
}

interface SaidProps {
  readonly review: Review | null;
  readonly words: Words;
  readonly isDisputed?: boolean;
}

/** What a voice said last: the status, how far, and whether the other one says otherwise. */
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

/** By how many days it is late, and to whom that has escalated. */
export function Late({ commitment, words }: { readonly commitment: Partial<Pick<Commitment, 'overdue'>>; readonly words: Words }) {
  const { text } = wording();
  if (!commitment.overdue) return null;
  return <span class="late lateness">{text('commitments.daysLate', { count: commitment.overdue.days })} <span class="arrow" aria-hidden="true">→</span> {words.labels('escalation', commitment.overdue.escalation)}</span>;
}
