import { useState } from 'preact/hooks';
import { mayAssess } from '../../features/access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { draftOf, dropDraft, keepDraft, keptDraft } from '../../shared/drafts/drafts.ts';
import { filesOf } from '../../features/editing/files.ts';
import { pruned, type JsonObject } from '../../shared/json/json.ts';
import { RecordForm } from '../../features/editing/RecordForm.tsx';
import { fieldsSentTo, type Contract } from '../../features/editing/schema.ts';
import { useSending } from '../../features/editing/useSending.ts';

interface Props {
  readonly contract: Contract;
  readonly id: string;
  readonly record: JsonObject;
  readonly onAdded: () => void;
}

// What the lead agency reports and the ministry does not assess.
const ofClaims: readonly string[] = ['obstacles', 'proposal', 'nextStep'];

/** What somebody says of a commitment's carrying out: it is added to what was said before, and never altered. */
export function ReviewCard({ contract, id, record, onAdded }: Props) {
  const { text } = wording();
  const path = `commitments/${encodeURIComponent(id)}/reviews`;
  const fields = fieldsSentTo(contract, '/commitments/{id}/reviews', 'post').filter(({ name }) => !mayAssess.value || !ofClaims.includes(name));
  const [draft, setDraft] = useState(() => keptDraft(path) ?? draftOf({}, null));
  const { isSending, faults, send } = useSending();
  const add = () => void send(async () => {
    await write(address(path), { method: 'POST', body: pruned(draft.value) ?? {}, idempotencyKey: draft.idempotencyKey });
    dropDraft(path);
    setDraft(draftOf({}, null));
    announce(text('editing.review.added'));
    onAdded();
  });
  return (
    <Card area="review" title={text('editing.review')}>
      <RecordForm collection="reviews" fields={fields} value={draft.value} faults={faults} isLocked={isSending} files={filesOf(record)} onSubmit={add} onChange={value => {
        const next = { ...draft, value };
        setDraft(next);
        keepDraft(path, next);
      }}>
        <button type="submit" class="primary" disabled={isSending}>{text('editing.review.add')}</button>
      </RecordForm>
    </Card>
  );
}
