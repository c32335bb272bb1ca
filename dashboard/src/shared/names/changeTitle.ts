import type { ChangeEntry } from '../api/shapes.ts';
import { collectionTitle } from './collectionTitle.ts';

/** What a changed record is called: its title, or the kind of record. Only a key is called by its id; other ids mean nothing to a reader. */
export function changeTitle({ title, collection, id }: Pick<ChangeEntry, 'title' | 'collection' | 'id'>): string {
  return title ?? (collection === 'accessKeys' ? id : collectionTitle(collection));
}
