import { parameter } from '../../shared/router/location.ts';

/** What the page's address narrows the list by, by the names that the API has for it. */
export const filterNames = ['status', 'event', 'subscription', 'subject', 'from', 'to'] as const;

/** The filters of the address. */
export function filters(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(filterNames.map(name => [name, parameter(name) ?? undefined]));
}

export function isFiltered(): boolean {
  return filterNames.some(name => parameter(name) !== null);
}
