import type { ChangeEntry } from '../api/shapes.ts';
import { hrefToPage } from './location.ts';

// What the registry does for others, and is read where it is kept.
const kept: readonly string[] = ['subscriptions', 'notifications', 'calendarTokens'];

/** The page of a record. */
export function hrefOfPage(collection: string, id: string): string {
  if (collection === 'commitments') return hrefToPage('commitments', { open: id });
  if (collection === 'reviewCycles') return hrefToPage('commitments', { view: 'rounds', round: id });
  const path = `${collection}/${encodeURIComponent(id)}`;
  return hrefToPage(collection === 'countries' || collection === 'agreements' ? path : `records/${path}`);
}

/** Where a record can be read; null where it cannot. */
export function hrefOfRecord({ collection, id, operation }: Pick<ChangeEntry, 'collection' | 'id' | 'operation'>): string | null {
  return operation === 'delete' || kept.includes(collection) ? null : hrefOfPage(collection, id);
}
