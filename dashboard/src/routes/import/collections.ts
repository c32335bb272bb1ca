import { collections } from '../../shared/names/collections.ts';

/** The collections that can be imported: those with forms, and subscriptions. */
export const importable = [...collections, 'subscriptions'] as const;

export type Importable = (typeof importable)[number];

export function isImportable(name: string | null): name is Importable {
  return importable.some(known => known === name);
}

/** The collection that a file is named for: "agencies.csv", "missions 2026.json". */
export function collectionOf(fileName: string): Importable | null {
  const word = /^[A-Za-z]+/.exec(fileName)?.[0]?.toLowerCase();
  return importable.find(name => name.toLowerCase() === word) ?? null;
}
