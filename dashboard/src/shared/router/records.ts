import type { ChangeEntry } from '../api/shapes.ts';
import { hrefToPage } from './location.ts';

// The collections for administration, which are shown on their own pages.
const kept: readonly string[] = ['subscriptions', 'notifications', 'calendarTokens', 'accessKeys'];

/** The collections that have a list of their own below `records`. */
export const listedCollections = ['agreements', 'activities', 'missions', 'partnerships', 'documents', 'targets', 'commendations', 'agencies'] as const;

/** Filters of the list of agreements that only links set, for example those of figures. */
export const linkedOfAgreements = [
  'activity', 'agency', 'region', 'countryLevel', 'highLevel', 'id', 'period', 'calendar', 'ageFrom', 'ageTo', 'reached', 'signedOnDay',
  'copyDaysFrom', 'copyDaysTo', 'planDaysFrom', 'planDaysTo', 'firstActionDaysFrom', 'firstActionDaysTo', 'completionDaysFrom', 'completionDaysTo',
] as const;

/** Filters of the list of missions that only links set. */
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

/** The address of the page that shows a record; null without one. */
export function hrefOfRecord({ collection, id, operation }: Pick<ChangeEntry, 'collection' | 'id' | 'operation'>): string | null {
  return operation === 'delete' || kept.includes(collection) ? null : hrefOfPage(collection, id);
}
