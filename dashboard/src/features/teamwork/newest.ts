import { address } from '../../shared/api/client.ts';
import type { Comment } from '../../shared/api/shapes.ts';

/** A page has the newest; the registry has all of them. */
const most = 500;

/** Where the newest comments on a record are, the newest first: the record's own list begins with the oldest. */
export function newestOn(collection: string, id: string): string {
  return address('comments', { record: `${collection}/${id}`, sort: '-createdAt', limit: String(most) });
}

/** Where the comment of a link is, if it is not among those that were read. */
export function missing(asked: string | null, read: readonly Comment[] | undefined): string | null {
  return asked === null || read === undefined || read.some(one => one.id === asked) ? null : address(`comments/${encodeURIComponent(asked)}`);
}

/** The comments in the order in which people read them, with the one of a link before them if it is older and on the same record. */
export function inOrder(newest: readonly Comment[], linked: Comment | null, collection: string, id: string): readonly Comment[] {
  const isShown = linked !== null && linked.about.collection === collection && linked.about.id === id && !newest.some(one => one.id === linked.id);
  return [...isShown ? [linked] : [], ...[...newest].reverse()];
}
