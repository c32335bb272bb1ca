import { address } from '../../shared/api/client.ts';
import type { LanguageTag, Level, RelationsStatus } from '../../shared/api/shapes.ts';
import { isDay, type Day } from '../../shared/dates/days.ts';
import { profile } from '../../shared/profile/profile.ts';
import { regions } from '../../shared/names/regions.ts';

/** The levels to choose from, the highest first; a mark in one sector is one of them. */
export function levelChoices(): readonly Level[] {
  const all = profile.value.levels;
  return [...all.filter(one => one.kind !== 'sectoral').reverse(), ...all.filter(one => one.kind === 'sectoral')].map(one => one.level);
}

export const statusChoices: readonly RelationsStatus[] = ['established', 'interrupted', 'liaison', 'none'];

/** The sort key of a column in the API. */
export const columns = ['name', 'region', 'partnership.level', 'partnership.since', 'relations.establishedOn'] as const;

export type Column = (typeof columns)[number];

/** The query of the page, all of which is in the address. */
export interface Query {
  readonly q: string;
  readonly region: string | null;
  readonly level: string | null;
  readonly status: string | null;
  /** The day in the address; null for today. */
  readonly asOf: Day | null;
  readonly sort: Column;
  readonly isDescending: boolean;
}

/** Reads an address. Values that nobody can choose are ignored. */
export function queryOf(parameters: URLSearchParams): Query {
  const sort = parameters.get('sort') ?? '';
  const [asOf, name] = [parameters.get('asOf'), sort.replace(/^-/, '')];
  const column = columns.find(one => one === name);
  return {
    q: parameters.get('q') ?? '',
    region: oneOf(regions, parameters.get('region')),
    level: oneOf(levelChoices(), parameters.get('level')),
    status: oneOf(statusChoices, parameters.get('status')),
    asOf: isDay(asOf) ? asOf : null,
    sort: column ?? 'name',
    isDescending: column !== undefined && sort.startsWith('-'),
  };
}

/** Whether a filter is set. */
export function isFiltered(query: Query): boolean {
  return query.q.trim() !== '' || query.region !== null || query.level !== null || query.status !== null;
}

/** The parameter `sort` after a column's head was pressed: first upwards, then downwards; null is the order that there is without one. */
export function sortAfter(query: Query, column: Column): string | null {
  if (query.sort === column && !query.isDescending) return `-${column}`;
  return column === 'name' ? null : column;
}

const shownFields = 'id,name,region,relations.status,relations.establishedOn,partnership';
const exportedFields = 'id,name,region,subregion,relations.status,relations.establishedOn,partnership.level,partnership.since';
const mostRows = '500';

/** The address of the rows, with the fields that are shown or edited in the list. */
export function rowsAddress(query: Query, language: LanguageTag, fields = shownFields): string {
  return address('countries', { ...parametersOf(query, language), fields });
}

/** The same rows as a file, in the registry's order. */
export function exportAddress(query: Query, language: LanguageTag): string {
  return address('countries', { ...parametersOf(query, language), fields: exportedFields, format: 'csv' });
}

function parametersOf(query: Query, language: LanguageTag): Record<string, string | undefined> {
  const sort = `${query.isDescending ? '-' : ''}${query.sort}`;
  return {
    kind: 'state',
    q: query.q.trim() === '' ? undefined : query.q.trim(),
    region: query.region ?? undefined,
    level: query.level ?? undefined,
    status: query.status ?? undefined,
    asOf: query.asOf ?? undefined,
    sort: query.sort === 'name' ? sort : `${sort},name`,
    lang: language,
    limit: mostRows,
  };
}

function oneOf(choices: readonly string[], given: string | null): string | null {
  return given !== null && choices.includes(given) ? given : null;
}
