import type { ChangeEntry } from '../api/shapes.ts';
import { hrefToPage } from './location.ts';

/** Where a record can be read: on a page of its own, or on that of the first country that it is about; null where there is neither. */
export function hrefOfRecord({ collection, id, operation, countryIds }: Pick<ChangeEntry, 'collection' | 'id' | 'operation' | 'countryIds'>): string | null {
  if (operation === 'delete') return null;
  if (collection === 'countries') return hrefToPage(`countries/${id}`);
  if (collection === 'commitments') return hrefToPage('commitments', { open: id });
  if (collection === 'reviewCycles') return hrefToPage('commitments', { view: 'rounds', round: id });
  return countryIds[0] === undefined ? null : hrefToPage(`countries/${countryIds[0]}`);
}
