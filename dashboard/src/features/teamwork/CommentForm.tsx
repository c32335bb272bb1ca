import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { OfflineError } from '../../shared/api/problem.ts';
import { write, type Write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { CommentInput } from './CommentInput.tsx';

interface Props {
  readonly record: string;
  readonly label: string;
  readonly submit: string;
  readonly done: string;
  readonly value?: string;
  /** Where it goes: a new comment or reply, or a change of one. */
  readonly path: string;
  readonly how: (body: string, idempotencyKey: string) => Write;
  readonly hasFocus?: boolean;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
  /** Hears that it was refused, because something newer may be there. */
  readonly onRefused: () => void;
}

/** Writes, answers or changes a comment. What was typed stays until the registry has taken it. */
export function CommentForm({ record, label, submit, done, value = '', path, how, hasFocus = false, onDone, onCancel, onRefused }: Props) {
  const { text } = wording();
  const [body, setBody] = useState(value);
  const [key, setKey] = useState(newIdempotencyKey);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    if (isSending || body.trim() === '') return;
    setSending(true);
    setError(null);
    try {
      await write(address(path), how(body.trim(), key));
      setBody('');
      setKey(newIdempotencyKey());
      announce(done);
      onDone();
    } catch (refused) {
      setError(refused);
      onRefused();
      // Whether a write without an answer was taken is not known: its repeat has the same key.
      if (!(refused instanceof OfflineError)) setKey(newIdempotencyKey());
    }
    setSending(false);
  };
  return (
    <form class="comment-form" aria-busy={isSending} onSubmit={event => {
      event.preventDefault();
      void send();
    }}>
      <CommentInput record={record} label={label} value={body} isLocked={isSending} hasFocus={hasFocus} onChange={setBody} onSubmit={() => void send()} />
      {error !== null && <Refusal title={text('comments.notDone')} error={error} />}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={isSending || body.trim() === ''}>{submit}</button>
        {onCancel !== undefined && <button type="button" onClick={onCancel}>{text('editing.cancel')}</button>}
      </div>
    </form>
  );
}
