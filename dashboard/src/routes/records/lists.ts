import { linkedOfAgreements, linkedOfMissions, type listedCollections } from '../../shared/router/records.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { column, optional, type Column } from '../../features/lists/columns.ts';

/** A filter: a parameter of the list, and what there is to choose. */
export interface Filter {
  readonly parameter: string;
  readonly label: MessageKey;
  readonly choices: 'countries' | 'agencies' | 'day' | 'values' | { readonly vocabulary: string };
}

/** How the records of a collection are listed. */
export interface ListOf {
  readonly columns: readonly Column[];
  readonly filters: readonly Filter[];
  /** Filters that only links set. */
  readonly linked?: readonly string[];
  /** The fields that make up the record's title. */
  readonly named: readonly string[];
  readonly sort: string;
}

const code = (parameter: string, label: MessageKey, vocabulary: string): Filter => ({ parameter, label, choices: { vocabulary } });

const title = column('title', 'field.title', 'title');
const changed = [optional('tags', 'field.tags', 'text', { isSortable: false }), optional('classification', 'field.classification', { vocabulary: 'classification' }), optional('updatedAt', 'editing.changed', 'moment')];
/** Free texts. The choices are those that records have. */
const tag: Filter = { parameter: 'tag', label: 'field.tags', choices: 'values' };
const country: Filter = { parameter: 'country', label: 'filters.country', choices: 'countries' };
const between: readonly Filter[] = [{ parameter: 'from', label: 'records.from', choices: 'day' }, { parameter: 'to', label: 'records.to', choices: 'day' }];

/** Of the collections whose records are given to people. */
export const assigned: Filter = code('assigned', 'assignment.filter', 'assignedTo');

const lists: Readonly<Record<(typeof listedCollections)[number], ListOf>> = {
  agreements: {
    columns: [
      title, column('type', 'field.type', { vocabulary: 'agreementType' }), column('parties', 'field.parties', 'countries', { isSortable: false }),
      column('signedOn', 'field.signedOn', 'day'), column('standing.status', 'field.status', { vocabulary: 'agreementStanding' }),
      optional('level', 'field.agreements.level', { vocabulary: 'agreementLevel' }), optional('inForceOn', 'field.inForceOn', 'day'), optional('expiresOn', 'field.expiresOn', 'day'),
      optional('leadAgencyId', 'field.leadAgencyId', 'agency'), optional('place', 'field.place', 'text'), ...changed,
    ],
    filters: [
      code('type', 'field.type', 'agreementType'), code('status', 'field.status', 'agreementStanding'), code('level', 'field.agreements.level', 'agreementLevel'),
      country, { parameter: 'lead', label: 'field.leadAgencyId', choices: 'agencies' }, tag, code('nextStep', 'next.step', 'procedureStep'), { parameter: 'nextAgency', label: 'next.agency', choices: 'agencies' }, ...between,
    ],
    linked: linkedOfAgreements,
    named: ['title'],
    sort: '-signedOn',
  },
  activities: {
    columns: [
      title, column('kind', 'field.kind', { vocabulary: 'activityKind' }), column('countryIds', 'field.countryIds', 'countries', { isSortable: false }),
      column('startsOn', 'field.startsOn', 'day'), optional('endsOn', 'field.endsOn', 'day'), optional('level', 'field.activities.level', { vocabulary: 'activityLevel' }),
      optional('status', 'field.status', { vocabulary: 'activityStatus' }), optional('direction', 'field.direction', { vocabulary: 'activityDirection' }), optional('hostAgencyId', 'field.hostAgencyId', 'agency'),
      column('place', 'field.place', 'text'), ...changed,
    ],
    filters: [
      code('kind', 'field.kind', 'activityKind'), code('status', 'field.status', 'activityStatus'), code('direction', 'field.direction', 'activityDirection'), code('level', 'field.activities.level', 'activityLevel'),
      country, { parameter: 'agency', label: 'field.hostAgencyId', choices: 'agencies' }, tag, ...between,
    ],
    linked: ['parent'],
    named: ['title'],
    sort: '-startsOn',
  },
  missions: {
    columns: [
      column('city', 'field.city', 'title'), column('type', 'field.type', { vocabulary: 'missionType' }), column('hostCountryId', 'field.hostCountryId', 'countries'),
      column('status', 'field.status', { vocabulary: 'missionStatus' }), column('openedOn', 'field.openedOn', 'day'), optional('closedOn', 'field.closedOn', 'day'),
      optional('accreditedTo', 'field.accreditedTo', 'countries', { isSortable: false }), ...changed,
    ],
    filters: [
      code('type', 'field.type', 'missionType'), code('status', 'field.status', 'missionStatus'), { parameter: 'host', label: 'field.hostCountryId', choices: 'countries' },
      { parameter: 'accredited', label: 'field.accreditedTo', choices: 'countries' },
    ],
    linked: linkedOfMissions,
    named: ['type', 'city', 'hostCountryId'],
    sort: 'hostCountryId,type',
  },
  partnerships: {
    columns: [
      column('countryId', 'field.countryId', 'title'), column('level', 'field.level', { vocabulary: 'partnershipLevel' }), column('status', 'field.status', { vocabulary: 'partnershipStatus' }),
      column('effectiveOn', 'field.effectiveOn', 'day'), optional('instrument', 'field.instrument', 'text'), ...changed,
    ],
    filters: [code('level', 'field.level', 'partnershipLevel'), code('status', 'field.status', 'partnershipStatus'), country, ...between],
    named: ['countryId', 'level', 'effectiveOn'],
    sort: '-effectiveOn',
  },
  documents: {
    columns: [
      title, column('type', 'field.type', { vocabulary: 'documentType' }), column('countryIds', 'field.countryIds', 'countries', { isSortable: false }),
      column('publishedOn', 'field.publishedOn', 'day'), optional('language', 'field.language', 'text'), ...changed,
    ],
    filters: [code('type', 'field.type', 'documentType'), country, tag, ...between],
    named: ['title'],
    sort: '-publishedOn',
  },
  targets: {
    columns: [title, column('taskGroup', 'field.taskGroup', { vocabulary: 'taskGroup' }), column('current.value', 'field.value', 'number'), column('unit', 'field.unit', 'text'), optional('metric', 'field.metric', { vocabulary: 'metric' }), ...changed],
    filters: [code('taskGroup', 'field.taskGroup', 'taskGroup')],
    named: ['title'],
    sort: 'taskGroup',
  },
  commendations: {
    columns: [title, column('awardedBy', 'field.awardedBy', 'text'), column('awardedOn', 'field.awardedOn', 'day'), ...changed],
    filters: [...between],
    linked: ['recipient'],
    named: ['title'],
    sort: '-awardedOn',
  },
  agencies: {
    columns: [
      column('name', 'field.name', 'title'), column('kind', 'field.kind', { vocabulary: 'agencyKind' }), column('parentId', 'field.parentId', 'agency'),
      optional('validFrom', 'field.validFrom', 'day'), optional('validTo', 'field.validTo', 'day'), ...changed,
    ],
    filters: [code('kind', 'field.kind', 'agencyKind'), { parameter: 'parent', label: 'field.parentId', choices: 'agencies' }],
    named: ['name'],
    sort: 'kind,id',
  },
};

/** How the records of a collection are listed; undefined for one without a list. */
export function listOf(collection: string): ListOf | undefined {
  return Object.hasOwn(lists, collection) ? lists[collection as keyof typeof lists] : undefined;
}
