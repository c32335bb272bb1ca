import { parameter } from '../../shared/router/location.ts';

/** The filters in the page's address, under the names of the API. */
export const filterNames = ['status', 'event', 'subscription', 'subject', 'from', 'to'] as const;

/** The filters of the address. */
export function filters(): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(filterNames.map(name => [name, parameter(name) ?? undefined]));
}

export function isFiltered(): boolean {
  return filterNames.some(name => parameter(name) !== null);
}
