import type { History, HistoryItem } from '../../shared/api/shapes.ts';
import type { JsonObject } from '../../shared/json/json.ts';

/** One change of a record. The contract does not say what a merge patch contains, because that depends on the collection. */
export type Change = Omit<HistoryItem, 'patch' | 'before'> & { readonly patch: JsonObject | null; readonly before?: JsonObject };

export type ChangePage = Omit<History, 'items'> & { readonly items: readonly Change[] };
