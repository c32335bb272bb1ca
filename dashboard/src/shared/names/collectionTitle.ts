import type { MessageKey } from '../i18n/catalogue.ts';
import { wording } from '../i18n/index.ts';

const titles: Readonly<Record<string, MessageKey>> = {
  accessKeys: 'collection.accessKeys',
  agencies: 'collection.agencies',
  agencyAccounts: 'collection.agencyAccounts',
  countries: 'collection.countries',
  partnerships: 'collection.partnerships',
  activities: 'collection.activities',
  agreements: 'collection.agreements',
  assignments: 'collection.assignments',
  comments: 'collection.comments',
  participantActions: 'collection.participantActions',
  deadlineRules: 'collection.deadlineRules',
  holidays: 'collection.holidays',
  observances: 'collection.observances',
  jubileeTasks: 'collection.jubileeTasks',
  jubileeRules: 'collection.jubileeRules',
  addressees: 'collection.addressees',
  missions: 'collection.missions',
  targets: 'collection.targets',
  commitments: 'collection.commitments',
  documents: 'collection.documents',
  commendations: 'collection.commendations',
  reviewCycles: 'collection.reviewCycles',
  subscriptions: 'collection.subscriptions',
  notifications: 'collection.notifications',
  savedViews: 'collection.savedViews',
  calendarTokens: 'collection.calendarTokens',
};

/** The title of a collection; its path name if this page has no title for it. */
export function collectionTitle(collection: string): string {
  const key = titles[collection];
  return key === undefined ? collection : wording().text(key);
}
