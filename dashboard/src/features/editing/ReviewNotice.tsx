import { wording } from '../../shared/i18n/index.ts';
import type { Notice } from './useReview.ts';

/** The facts that a person needs before sending a review again. */
export function ReviewNotice({ notice }: { readonly notice: Notice | null }) {
  if (notice === null) return null;
  return <p class="late" role="alert">{wording().text(notice === 'stale' ? 'assess.stale' : 'editing.review.arrived')}</p>;
}
