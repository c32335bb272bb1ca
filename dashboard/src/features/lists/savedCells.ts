import { written } from '../editing/SimpleInputs.tsx';
import type { Json, JsonObject } from '../../shared/json/json.ts';

/** The value saved in a cell, with the version of the record after it. */
export interface SavedCell {
  readonly id: string;
  readonly field: string;
  readonly value: Json;
  readonly version: number;
}

/** The saved cells after one more: only the last value of each counts. */
export function later(saved: readonly SavedCell[], cell: SavedCell): readonly SavedCell[] {
  return [...saved.filter(one => one.id !== cell.id || one.field !== cell.field), cell];
}

/** A record of a list with the values saved since the list was read, so that nobody edits an outdated value. */
export function withSaved(record: JsonObject, saved: readonly SavedCell[]): JsonObject {
  const read = Number(record['version']);
  const newer = saved.filter(cell => cell.id === written(record['id']) && cell.version > read);
  if (newer.length === 0) return record;
  return { ...record, ...Object.fromEntries(newer.map(cell => [cell.field, cell.value])), version: Math.max(...newer.map(cell => cell.version)) };
}
