import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import type { Comment } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { mayAdminister, principal } from '../access/principal.ts';
import { segmentsOf } from './body.ts';
import { CommentForm } from './CommentForm.tsx';

interface Props {
  readonly record: string;
  readonly comment: Comment;
  readonly replies: readonly Comment[];
  readonly onChanged: () => void;
}

/** A comment with its replies: answered by all who read it, changed and withdrawn by its author. */
export function OneComment({ record, comment, replies, onChanged }: Props) {
  const { text, moment } = wording();
  const [open, setOpen] = useState<'reply' | 'edit' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const place = useRef<HTMLLIElement>(null);
  const hadForm = useRef(false);
  // The form that had the focus is gone.
  useEffect(() => {
    if (hadForm.current && open === null) place.current?.focus();
    hadForm.current = open !== null;
  }, [open]);
  const [path, ifMatch, who] = [`comments/${comment.id}`, `"${comment.version}"`, comment.createdBy];
  const isOwn = principal.value?.name === who;
  const isGone = comment.withdrawnAt !== undefined;
  const withdraw = async () => {
    setError(null);
    try {
      await write(address(path), { method: 'DELETE', ifMatch });
      announce(text('comments.withdrawn.said'));
    } catch (refused) {
      setError(refused);
    }
    onChanged();
  };
  return (
    <li id={`comment-${comment.id}`} class="comment" tabIndex={-1} ref={place}>
      <p class="note"><b><bdi>{who}</bdi></b> · <time dateTime={comment.createdAt}>{moment(new Date(comment.createdAt))}</time>{comment.editedAt !== undefined && !isGone && <> · {text('comments.edited', { at: moment(new Date(comment.editedAt)) })}</>}</p>
      {open === 'edit' ? (
        <CommentForm record={record} label={text('comments.edit.label')} submit={text('editing.save')} done={text('comments.changed')} value={comment.body} path={path} hasFocus
          how={body => ({ method: 'PATCH', mediaType: 'application/merge-patch+json', body: { body }, ifMatch })}
          onDone={() => {
            setOpen(null);
            onChanged();
          }} onCancel={() => setOpen(null)} onRefused={onChanged} />
      ) : isGone ? <p class="note">{text('comments.withdrawn')}</p> : <p class="comment-body" dir="auto"><Body body={comment.body} /></p>}
      {error !== null && <Refusal title={text('comments.notDone')} error={error} />}
      {!isGone && open !== 'edit' && (
        <div class="comment-tools">
          {comment.replyTo === undefined && open === null && <button type="button" class="link" aria-label={text('comments.reply.name', { who })} onClick={() => setOpen('reply')}>{text('comments.reply')}</button>}
          {isOwn && <button type="button" class="link" onClick={() => setOpen('edit')}>{text('comments.edit')}</button>}
          {(isOwn || mayAdminister.value) && <Confirm label={text('comments.withdraw')} question={text('comments.withdraw.question')} onYes={() => void withdraw()} />}
        </div>
      )}
      {(replies.length > 0 || open === 'reply') && (
        <ol class="comments">
          {replies.map(reply => <OneComment key={reply.id} record={record} comment={reply} replies={[]} onChanged={onChanged} />)}
          {open === 'reply' && (
            <li>
              <CommentForm record={record} label={text('comments.reply.name', { who })} submit={text('comments.send')} done={text('comments.sent')} path={`${record}/comments`} hasFocus
                how={(body, idempotencyKey) => ({ method: 'POST', body: { body, replyTo: comment.id }, idempotencyKey })}
                onDone={() => {
                  setOpen(null);
                  onChanged();
                }} onCancel={() => setOpen(null)} onRefused={onChanged} />
            </li>
          )}
        </ol>
      )}
    </li>
  );
}

function Body({ body }: { readonly body: string }) {
  return <>{segmentsOf(body).map(({ text, isMention }, index) => (isMention ? <b key={index} class="mention"><bdi>@{text}</bdi></b> : text))}</>;
}
