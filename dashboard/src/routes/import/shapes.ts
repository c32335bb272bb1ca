/** What would become of the record of a row, or why nothing would. */
export type Outcome = 'create' | 'update' | 'unchanged' | 'error';

/** One fault of a file: the first line is 1; without a field the whole row or file is at fault. */
export interface ImportError {
  readonly line: number;
  readonly field: string | null;
  readonly pointer: string;
  readonly detail: string;
}

/** What a row comes to, with the dotted paths that an update would change. */
export interface ImportItem {
  readonly line: number;
  readonly id: string | null;
  readonly outcome: Outcome;
  readonly changed: readonly string[];
}

/** What `POST /import/{collection}` answers; `items` only of a dry run that was asked for them. */
export interface ImportReport {
  readonly dryRun: boolean;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly ImportError[];
  readonly moreErrors?: number;
  readonly items?: readonly ImportItem[];
  readonly version: number;
}
