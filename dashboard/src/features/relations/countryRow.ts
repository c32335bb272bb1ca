import type { Level, LocalizedText, PartialDate, RelationsStatus } from '../../shared/api/shapes.ts';
import type { Rank } from './states.ts';

/** A country as the table shows it, on the day that was asked for. */
export interface CountryRow {
  readonly id: string;
  readonly name: LocalizedText;
  readonly region?: string;
  readonly relations: { readonly status: RelationsStatus; readonly establishedOn: PartialDate | null };
  readonly partnership: Partnership | null;
}

/** The partnership in effect: without a level there are marks in sectors only. */
export interface Partnership {
  readonly level: Level | null;
  readonly since: PartialDate | null;
  readonly sectoral: readonly { readonly id: string; readonly sector?: string; readonly since: PartialDate }[];
}

/** What the map and the mark beside a name show of it. */
export function rankOfRow(row: Pick<CountryRow, 'relations' | 'partnership'>): Rank {
  if (row.partnership?.level) return row.partnership.level;
  if (row.relations.status === 'established') return 'established';
  return row.relations.status === 'none' ? 'none' : 'interrupted';
}

/** Regions stand in the order of the names that are read; all else comes sorted from the registry. */
export function inShownOrder(rows: readonly CountryRow[], isByRegion: boolean, isDescending: boolean, nameOf: (region: string) => string, compare: (left: string, right: string) => number): readonly CountryRow[] {
  if (!isByRegion) return rows;
  const turn = isDescending ? -1 : 1;
  return rows.toSorted((left, right) => turn * compare(nameOf(left.region ?? ''), nameOf(right.region ?? '')));
}
