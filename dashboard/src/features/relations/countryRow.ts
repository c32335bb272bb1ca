import type { Country, Fields } from '../../shared/api/shapes.ts';
import { isLevel } from './ledger.ts';
import type { Rank } from './states.ts';

/** The part of a country that the table shows, on the day that was asked for. */
export type CountryRow = Fields<Country, 'id' | 'name' | 'region'> & { readonly relations: Pick<Country['relations'], 'status' | 'establishedOn'>; readonly partnership: Country['partnership'] };

/** The rank of a country that the map and the mark beside its name show. */
export function rankOfRow(row: Pick<CountryRow, 'relations' | 'partnership'>): Rank {
  if (isLevel(row.partnership?.level)) return row.partnership.level;
  if (row.relations.status === 'established') return 'established';
  return row.relations.status === 'none' ? 'none' : 'interrupted';
}

/** Sorts by the displayed names of the regions. The registry sorts by everything else. */
export function inShownOrder(rows: readonly CountryRow[], isByRegion: boolean, isDescending: boolean, nameOf: (region: string) => string, compare: (left: string, right: string) => number): readonly CountryRow[] {
  if (!isByRegion) return rows;
  const turn = isDescending ? -1 : 1;
  return rows.toSorted((left, right) => turn * compare(nameOf(left.region ?? ''), nameOf(right.region ?? '')));
}
