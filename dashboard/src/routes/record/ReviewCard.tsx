import { mayAssess } from '../../features/access/principal.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { filesOf } from '../../features/editing/files.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { RecordForm } from '../../features/editing/RecordForm.tsx';
import { ReviewNotice } from '../../features/editing/ReviewNotice.tsx';
import { fieldsSentTo, type Contract } from '../../features/editing/schema.ts';
import { useReview } from '../../features/editing/useReview.ts';

interface Props {
  readonly contract: Contract;
  readonly id: string;
  readonly record: JsonObject;
  readonly onAdded: () => void;
}

// Fields that only the lead agency reports.
const ofClaims: readonly string[] = ['obstacles', 'proposal', 'nextStep'];

/** The form of a review of a commitment. A review is added to the earlier ones and never changed. */
export function ReviewCard({ contract, id, record, onAdded }: Props) {
  const { text } = wording();
  const fields = fieldsSentTo(contract, '/commitments/{id}/reviews', 'post').filter(({ name }) => !mayAssess.value || !ofClaims.includes(name));
  const { value, isSending, faults, notice, change, send } = useReview(id, {
    onNews: onAdded,
    onSent: () => {
      announce(text('editing.review.added'));
      onAdded();
    },
  });
  return (
    <Card area="review" title={text('editing.review')}>
      <ReviewNotice notice={notice} />
      <RecordForm collection="reviews" fields={fields} value={value} faults={faults} isLocked={isSending} files={filesOf(record)} onSubmit={send} onChange={change}>
        <button type="submit" class="primary" disabled={isSending}>{text('editing.review.add')}</button>
      </RecordForm>
    </Card>
  );
}
