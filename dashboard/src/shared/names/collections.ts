import type { MessageKey } from '../i18n/catalogue.ts';
import { wording } from '../i18n/index.ts';

/** The collections whose records people edit, in the order of usual work, with the label for creating a record. */
const begun = {
  countries: 'editing.new.countries',
  partnerships: 'editing.new.partnerships',
  activities: 'editing.new.activities',
  agreements: 'editing.new.agreements',
  participantActions: 'editing.new.participantActions',
  commitments: 'editing.new.commitments',
  reviewCycles: 'editing.new.reviewCycles',
  missions: 'editing.new.missions',
  documents: 'editing.new.documents',
  targets: 'editing.new.targets',
  agencies: 'editing.new.agencies',
  agencyAccounts: 'editing.new.agencyAccounts',
  commendations: 'editing.new.commendations',
  deadlineRules: 'editing.new.deadlineRules',
  holidays: 'editing.new.holidays',
  observances: 'editing.new.observances',
  jubileeTasks: 'editing.new.jubileeTasks',
  jubileeRules: 'editing.new.jubileeRules',
  addressees: 'editing.new.addressees',
} as const satisfies Readonly<Record<string, MessageKey>>;

export const collections = Object.keys(begun) as readonly (keyof typeof begun)[];

/** The label for creating a record of a collection. */
export function newTitle(collection: string): string {
  return isKept(collection) ? wording().text(begun[collection]) : collection;
}

/** Whether its records are edited in forms. */
export function isKept(collection: string): collection is keyof typeof begun {
  return collection in begun;
}
