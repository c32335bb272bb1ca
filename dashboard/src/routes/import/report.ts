import type { ImportReport } from '../../shared/api/shapes.ts';

/** One error in a file. The first line is 1; without a field the whole row or file is wrong. */
export type ImportError = ImportReport['errors'][number];

/** The effect of importing a row, with the dotted paths that an update would change. */
export type ImportItem = NonNullable<ImportReport['items']>[number];

export type Outcome = ImportItem['outcome'];

/** A name in place of a code, with the code that was taken for it. */
export type NameMatch = NonNullable<ImportReport['matches']>[number];

/** A row without an id that looks like a record, or like an earlier row of the file. */
export type Likeness = NonNullable<ImportReport['duplicates']>[number];

/** A name in a field, the code that was taken for it, and the number of rows. */
export type NameTaken = Omit<NameMatch, 'line'> & { readonly rows: number };

/** Each name of a field once, in the file's order. */
export function namesTaken(matches: readonly NameMatch[]): readonly NameTaken[] {
  const taken = new Map<string, NameTaken>();
  for (const { field, text, code } of matches) {
    const key = JSON.stringify([field, text]);
    taken.set(key, { field, text, code, rows: (taken.get(key)?.rows ?? 0) + 1 });
  }
  return [...taken.values()];
}
