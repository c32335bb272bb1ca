import type { MessageKey } from '../i18n/catalogue.ts';

/** What can be imported, in an order in which what one names is there before it. */
export const importable = {
  agencies: 'collection.agencies',
  countries: 'collection.countries',
  partnerships: 'collection.partnerships',
  activities: 'collection.activities',
  agreements: 'collection.agreements',
  missions: 'collection.missions',
  targets: 'collection.targets',
  commitments: 'collection.commitments',
  reviewCycles: 'collection.reviewCycles',
  documents: 'collection.documents',
  commendations: 'collection.commendations',
  subscriptions: 'collection.subscriptions',
} as const satisfies Readonly<Record<string, MessageKey>>;

export type Importable = keyof typeof importable;

export function isImportable(name: string | null): name is Importable {
  return name !== null && name in importable;
}

/** The collection that a file is named for: "agencies.csv", "missions 2026.json". */
export function collectionOf(fileName: string): Importable | null {
  const word = /^[A-Za-z]+/.exec(fileName)?.[0] ?? '';
  return Object.keys(importable).filter(isImportable).find(name => name.toLowerCase() === word.toLowerCase()) ?? null;
}
