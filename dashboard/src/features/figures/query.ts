import { hrefToPage, parameter } from '../../shared/router/location.ts';
import { linkedOfAgreements, linkedOfMissions } from '../../shared/router/records.ts';

/** The filters of the form on the page of commitments, by the names that the API's list of commitments has for them. */
export const ofForm = ['status', 'agency', 'country', 'overdue', 'escalation', 'dueFrom', 'dueTo', 'awaiting', 'disputed', 'obstacleLevel', 'governmentStatus', 'q'] as const;

/** The filters that only links set, such as those of figures. Each is shown and can be removed. */
export const ofLinks = [
  'lead', 'agreement', 'activity', 'tag', 'precision', 'verifiable', 'started', 'reviewed', 'claimed', 'claimedComplete', 'assessed', 'answered', 'obstructed', 'obstacleKind', 'milestoneMissed', 'unclear', 'evidence',
  'timed', 'onTime', 'reviewDueBy', 'region', 'countryLevel', 'sector', 'inAgreement', 'atActivity', 'highLevel', 'concludedAs', 'startedFrom', 'startedTo', 'completedFrom', 'completedTo',
  'firstActionDaysFrom', 'firstActionDaysTo', 'completionDaysFrom', 'completionDaysTo', 'period', 'calendar', 'from', 'to', 'asOf',
] as const;

export type LinkFilter = (typeof ofLinks)[number];

export type Filters = Readonly<Record<string, string>>;

const known: readonly string[] = [...ofForm, ...ofLinks];
/** The pages that show a list of the API: the filters that each knows, and those that it always has. */
const pages: Readonly<Record<string, { readonly path: string; readonly known: readonly string[]; readonly always?: Filters }>> = {
  commitments: { path: 'commitments', known },
  agreements: { path: 'records/agreements', known: ['q', 'type', 'status', 'level', 'country', 'lead', 'tag', 'nextStep', 'nextAgency', 'from', 'to', 'asOf', ...linkedOfAgreements] },
  countries: { path: 'countries', known: ['q', 'region', 'level', 'status', 'asOf'], always: { kind: 'state' } },
  missions: { path: 'records/missions', known: ['q', 'type', 'status', 'host', 'accredited', 'asOf', ...linkedOfMissions] },
};

// The filters of the API's figures.
const ofScope = ['country', 'region', 'countryLevel', 'sector', 'agency', 'lead', 'agreement', 'activity', 'inAgreement', 'atActivity', 'highLevel', 'concludedAs', 'tag', 'q', 'from', 'to', 'asOf'];
const ofFigures = [...ofScope, 'period', 'calendar'];

/** The filters in the address. */
export function filters(): Filters {
  return given(known);
}

export function figureFilters(): Filters {
  return given(ofFigures);
}

/** The filters of figures about several periods, which the page chooses by itself. */
export function scopeFilters(): Filters {
  return given(ofScope);
}

function given(names: readonly string[]): Filters {
  return Object.fromEntries(names.flatMap(name => {
    const value = parameter(name);
    return value === null || value === '' ? [] : [[name, value]];
  }));
}

/**
 * A list of the API as a list of a page: its filters have the same names. The day of today is left out, so that the link means
 * the same tomorrow; null for a query that has something that the page does not know.
 */
export function recordsOf(query: string, today: string, names: readonly string[] = known, always: Filters = {}): Filters | null {
  const asked = [...new URL(query, 'http://registry.invalid').searchParams].filter(([name, value]) => (name !== 'asOf' || value !== today) && always[name] !== value);
  return asked.every(([name]) => names.includes(name)) ? Object.fromEntries(asked) : null;
}

/** The address of a figure's records: the page that can show them, or else the API's list. */
export function hrefOfRecords(query: string, today: string): string {
  const page = pages[new URL(query, 'http://registry.invalid').pathname.split('/').at(-1) ?? ''];
  const records = page === undefined ? null : recordsOf(query, today, page.known, page.always);
  return page === undefined || records === null ? query : hrefToPage(page.path, records);
}
