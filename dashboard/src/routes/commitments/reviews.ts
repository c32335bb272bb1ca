import type { Commitment, CommitmentStatus, Review } from '../../shared/api/shapes.ts';

export const statuses: readonly CommitmentStatus[] = ['not_started', 'limited', 'substantial', 'complete', 'suspended', 'cancelled'];

/** The latest review of a voice; null without one. */
export function lastOf(commitment: Pick<Commitment, 'reviews'>, voice: Review['voice']): Review | null {
  return commitment.reviews.filter(one => one.voice === voice).reduce<Review | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);
}
