import type { ImportReport } from '../../shared/api/shapes.ts';

/** One error in a file. The first line is 1; without a field the whole row or file is wrong. */
export type ImportError = ImportReport['errors'][number];

/** What the import of a row would do, with the dotted paths that an update would change. */
export type ImportItem = NonNullable<ImportReport['items']>[number];

export type Outcome = ImportItem['outcome'];
