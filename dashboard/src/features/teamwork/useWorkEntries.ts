import { useEffect } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Assignment, Comment, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { seesInternal } from '../access/principal.ts';
import { newestOn } from './newest.ts';
import { isWorkedOn } from './worked.ts';
import { written } from './written.ts';

/** A comment or an assignment, as an entry of the record's history. */
export interface WorkEntry {
  readonly key: string;
  readonly at: string;
  readonly what: string;
}

/** The comments on a record and to whom it is given, in words; none for those who do not see them. */
export function useWorkEntries(collection: string, id: string): readonly WorkEntry[] {
  const { text, date } = wording();
  const isAsked = seesInternal.value && isWorkedOn(collection);
  const comments = useResource<List<Comment>>(isAsked ? newestOn(collection, id) : null);
  const assignments = useResource<List<Assignment>>(isAsked ? address('assignments', { record: `${collection}/${id}` }) : null);
  const times = written.value;
  useEffect(() => {
    if (times === 0) return;
    comments.retry();
    assignments.retry();
  }, [times]);
  const said = (comments.value?.items ?? []).flatMap(one => [
    { key: `${one.id} written`, at: one.createdAt, what: text(one.replyTo === undefined ? 'comments.history.written' : 'comments.history.replied', { who: one.createdBy }) },
    ...one.editedAt === undefined ? [] : [{ key: `${one.id} edited`, at: one.editedAt, what: text('comments.history.edited', { who: one.createdBy }) }],
    ...one.withdrawnAt === undefined ? [] : [{ key: `${one.id} withdrawn`, at: one.withdrawnAt, what: text('comments.history.withdrawn', { who: one.updatedBy, author: one.createdBy }) }],
  ]);
  const given = (assignments.value?.items ?? []).map(one => ({
    key: one.id, at: one.assignedAt ?? one.createdAt,
    what: text('assignment.history', { who: one.assignedBy ?? one.createdBy, person: one.person }) + (one.dueOn === undefined ? '' : ` · ${text('assignment.due', { date: date(one.dueOn) })}`),
  }));
  return [...said, ...given];
}
