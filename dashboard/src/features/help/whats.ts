import { hrefToPage } from '../../shared/router/location.ts';
import type { Kpi } from '../../shared/api/shapes.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

/** The explanation of a figure: what it counts, its title, and the list of the counted records. */
export interface Explained {
  readonly title: MessageKey;
  readonly what: MessageKey;
  /** The page that lists it; null where the figure itself is the list. */
  readonly list: (asOf: Readonly<Record<string, string>>) => string | null;
}

/** The figures of the overview. */
export const ofOverview = {
  relations: { title: 'overview.relations', what: 'what.relations', list: asOf => hrefToPage('countries', { status: 'established', ...asOf }) },
  frameworks: { title: 'overview.frameworks', what: 'what.frameworks', list: asOf => hrefToPage('countries', { sort: '-partnership.level', ...asOf }) },
  missions: { title: 'overview.missions', what: 'what.missions', list: asOf => hrefToPage('records/missions', asOf) },
  overdue: { title: 'overview.late', what: 'what.overdue', list: asOf => hrefToPage('commitments', { overdue: 'true', ...asOf }) },
  levels: { title: 'levels.title', what: 'what.levels', list: asOf => hrefToPage('countries', asOf) },
  regions: { title: 'regions.title', what: 'what.regions', list: asOf => hrefToPage('countries', asOf) },
  commitments: { title: 'commitments.title', what: 'what.commitments', list: asOf => hrefToPage('commitments', asOf) },
  agreements: { title: 'agreements.title', what: 'what.agreements', list: asOf => hrefToPage('records/agreements', asOf) },
  jubilees: { title: 'jubilees.title', what: 'what.jubilees', list: () => hrefToPage('calendar') },
} as const satisfies Readonly<Record<string, Explained>>;

/** What the figures of the mechanism count; their titles and lists are the registry's. */
export const ofKpis: Readonly<Record<Kpi, MessageKey>> = {
  signed: 'what.kpi.signed', verifiable: 'what.kpi.verifiable', started: 'what.kpi.started', complete: 'what.kpi.complete', on_time: 'what.kpi.on_time',
  overdue: 'what.kpi.overdue', silent: 'what.kpi.silent', overdue_claimed: 'what.kpi.overdue_claimed', awaiting: 'what.kpi.awaiting', disputed: 'what.kpi.disputed',
  obstructed: 'what.kpi.obstructed', evidence: 'what.kpi.evidence', days_to_first_action: 'what.kpi.days_to_first_action',
  started_in_period: 'what.kpi.started_in_period', completed_in_period: 'what.kpi.completed_in_period',
};

/** The explanation of a figure of the mechanism. */
export function ofKpi(kpi: Kpi): Pick<Explained, 'what' | 'list'> {
  return { what: ofKpis[kpi], list: () => null };
}
