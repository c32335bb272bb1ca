import { useEffect } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Assignment, Comment, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { AssignmentPart } from './AssignmentPart.tsx';
import { CommentForm } from './CommentForm.tsx';
import { inOrder, missing, newestOn } from './newest.ts';
import { OneComment } from './OneComment.tsx';
import type { TeamworkProps } from './Teamwork.tsx';
import { written } from './written.ts';

/** Whose work a record is, and what those who work on it say to one another. */
export function Discussion({ collection, id }: TeamworkProps) {
  const { text, number } = wording();
  const record = `${collection}/${encodeURIComponent(id)}`;
  const comments = useResource<List<Comment>>(newestOn(collection, id));
  const asked = parameter('comment');
  const linked = useResource<Comment>(missing(asked, comments.value?.items));
  const assignment = useResource<List<Assignment>>(address('assignments', { record: `${collection}/${id}` }));
  const look = () => {
    comments.retry();
    linked.retry();
    written.value += 1;
  };
  const items = inOrder(comments.value?.items ?? [], linked.value, collection, id);
  // A link leads to one comment, which was not there when the page came.
  useEffect(() => {
    const target = asked === null ? null : document.getElementById(`comment-${asked}`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  }, [items.some(one => one.id === asked), asked]);
  return (
    <Card area="teamwork" title={text('comments.title')} aside={comments.value === null ? undefined : <b>{number(comments.value.total)}</b>}>
      <Loaded resource={assignment} lines={1}>{() => <AssignmentPart record={record} resource={assignment} />}</Loaded>
      <p class="note">{text('comments.who')}</p>
      <Loaded resource={comments} lines={3}>
        {({ total }) => (
          <>
            {items.length === 0 ? <Empty>{text('comments.none')}</Empty> : (
              <ol class="comments" id="comments">
                {items.filter(one => one.replyTo === undefined || !items.some(other => other.id === one.replyTo)).map(one => (
                  <OneComment key={one.id} record={record} comment={one} replies={items.filter(reply => reply.replyTo === one.id)} onChanged={look} />
                ))}
              </ol>
            )}
            {total > items.length && <p class="note">{text('comments.more', { count: total - items.length })}</p>}
          </>
        )}
      </Loaded>
      <CommentForm record={record} label={text('comments.label')} submit={text('comments.send')} done={text('comments.sent')} path={`${record}/comments`}
        how={(body, idempotencyKey) => ({ method: 'POST', body: { body }, idempotencyKey })} onDone={look} onRefused={look} />
    </Card>
  );
}
