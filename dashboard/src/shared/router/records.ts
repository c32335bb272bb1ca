import type { ChangeEntry } from '../api/shapes.ts';
import { hrefToPage } from './location.ts';

// What the registry does for others, and is read where it is kept.
const kept: readonly string[] = ['subscriptions', 'notifications', 'calendarTokens', 'accessKeys'];

/** The collections that have a list of their own below `records`. */
export const listedCollections = ['agreements', 'activities', 'missions', 'partnerships', 'documents', 'targets', 'commendations', 'agencies'] as const;

/** Filters of the list of agreements that links bring along, of figures for one, and nobody chooses there. */
export const linkedOfAgreements = [
  'activity', 'agency', 'region', 'countryLevel', 'highLevel', 'id', 'period', 'calendar', 'ageFrom', 'ageTo', 'reached', 'signedOnDay',
  'copyDaysFrom', 'copyDaysTo', 'planDaysFrom', 'planDaysTo', 'firstActionDaysFrom', 'firstActionDaysTo', 'completionDaysFrom', 'completionDaysTo',
] as const;

/** Filters of the list of missions that links bring along. */
export const linkedOfMissions = ['country', 'region'] as const;

/** The list of a collection's records; null where readers have none. */
export function hrefOfList(collection: string, given: Readonly<Record<string, string>> = {}): string | null {
  if (collection === 'countries' || collection === 'commitments') return hrefToPage(collection, given);
  if (collection === 'reviewCycles') return hrefToPage('commitments', { view: 'rounds' });
  return listedCollections.some(one => one === collection) ? hrefToPage(`records/${collection}`, given) : null;
}

/** The page of a record. */
export function hrefOfPage(collection: string, id: string): string {
  if (collection === 'commitments') return hrefToPage('commitments', { open: id });
  if (collection === 'reviewCycles') return hrefToPage('commitments', { view: 'rounds', round: id });
  if (collection === 'savedViews') return hrefToPage(`views/${encodeURIComponent(id)}`);
  const path = `${collection}/${encodeURIComponent(id)}`;
  return hrefToPage(collection === 'countries' || collection === 'agreements' ? path : `records/${path}`);
}

/** Where a record can be read; null where it cannot. */
export function hrefOfRecord({ collection, id, operation }: Pick<ChangeEntry, 'collection' | 'id' | 'operation'>): string | null {
  return operation === 'delete' || kept.includes(collection) ? null : hrefOfPage(collection, id);
}
