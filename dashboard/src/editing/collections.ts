import type { MessageKey } from '../i18n/catalogue.ts';
import { wording } from '../i18n/index.ts';

/** The collections whose records people keep, in the order in which work comes by. */
export const collections = [
  'countries', 'partnerships', 'activities', 'agreements', 'commitments', 'reviewCycles', 'missions', 'documents', 'targets', 'agencies', 'commendations',
] as const;

const keys: Readonly<Record<string, { readonly all: MessageKey; readonly one: MessageKey }>> = {
  countries: { all: 'collection.countries', one: 'editing.new.countries' },
  partnerships: { all: 'collection.partnerships', one: 'editing.new.partnerships' },
  activities: { all: 'collection.activities', one: 'editing.new.activities' },
  agreements: { all: 'collection.agreements', one: 'editing.new.agreements' },
  commitments: { all: 'collection.commitments', one: 'editing.new.commitments' },
  reviewCycles: { all: 'collection.reviewCycles', one: 'editing.new.reviewCycles' },
  missions: { all: 'collection.missions', one: 'editing.new.missions' },
  documents: { all: 'collection.documents', one: 'editing.new.documents' },
  targets: { all: 'collection.targets', one: 'editing.new.targets' },
  agencies: { all: 'collection.agencies', one: 'editing.new.agencies' },
  commendations: { all: 'collection.commendations', one: 'editing.new.commendations' },
};

/** What a collection is called. */
export function collectionTitle(collection: string): string {
  const key = keys[collection]?.all;
  return key === undefined ? collection : wording().text(key);
}

/** What it is called to begin a record of it. */
export function newTitle(collection: string): string {
  const key = keys[collection]?.one;
  return key === undefined ? collection : wording().text(key);
}

export function isKept(collection: string): boolean {
  return collection in keys;
}
