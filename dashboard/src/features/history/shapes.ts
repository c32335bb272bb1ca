import type { JsonObject } from '../../shared/json/json.ts';

/** What the API says of a record’s changes. */
export interface Change {
  readonly version: number;
  readonly operation: string;
  readonly by: string;
  readonly at: string;
  readonly patch: JsonObject | null;
}

export interface ChangePage {
  readonly items: readonly Change[];
  readonly next?: string;
}
