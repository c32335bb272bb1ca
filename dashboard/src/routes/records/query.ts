import { parameter } from '../../shared/router/location.ts';
import type { Column } from '../../features/lists/columns.ts';
import type { ListOf } from './lists.ts';

/** The filter parameters of a list. */
export function narrowedBy(list: ListOf): readonly string[] {
  return ['q', ...list.filters.map(filter => filter.parameter), ...list.linked ?? []];
}

/** The filters of the address that the list has too, as the API's parameters. */
export function filtersOf(list: ListOf): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(narrowedBy(list).map(name => [name, parameter(name) ?? undefined]));
}

/** The filters whose values are counted: days cannot be. */
export function countedBy(list: ListOf): readonly string[] {
  return list.filters.filter(filter => filter.choices !== 'day').map(filter => filter.parameter);
}

/** The columns of the address, in the list's order; the usual ones where it names none. The title of a record is always shown. */
export function columnsOf(list: ListOf, asked = parameter('columns')): readonly Column[] {
  const names = asked?.split(',') ?? [];
  const chosen = list.columns.filter((column, index) => index === 0 || (asked === null ? column.isUsual : names.includes(column.field)));
  return chosen.length === 1 && asked !== '' && asked !== null ? list.columns.filter(column => column.isUsual) : chosen;
}

/** The columns after one was switched, as the address has them; null for the usual ones. */
export function columnsAfter(list: ListOf, shown: readonly Column[], switched: Column): string | null {
  const names = list.columns.filter(column => (column === switched) !== shown.includes(column)).map(column => column.field);
  const usual = list.columns.filter(column => column.isUsual).map(column => column.field);
  return names.join() === usual.join() ? null : names.join();
}

/** The order of the address if the list can be in it; otherwise the list's own. */
export function sortOf(list: ListOf, asked = parameter('sort')): string {
  return list.columns.some(column => column.isSortable && column.field === asked?.replace(/^-/, '')) && asked !== null ? asked : list.sort;
}
