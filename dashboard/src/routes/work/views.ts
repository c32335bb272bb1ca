import { mayAssess, principal, seesInternal } from '../../features/access/principal.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

/** A part of one's work. */
export type View = 'reports' | 'assess' | 'countries' | 'round' | 'records';

export const viewTitles: Readonly<Record<View, MessageKey>> = {
  reports: 'work.reports', assess: 'work.assess', countries: 'work.countries', round: 'work.round', records: 'work.records',
};

/** The parts of a signed-in person's work, the person's own tasks first. */
export function views(): readonly View[] {
  const roles = principal.value?.roles ?? [];
  const isReporter = roles.includes('reporter');
  const reportsForAll = roles.some(role => role === 'editor' || role === 'admin');
  return [
    ...isReporter ? ['reports' as const] : [],
    ...mayAssess.value ? ['assess' as const] : [],
    ...seesInternal.value ? ['countries' as const, 'round' as const] : [],
    ...reportsForAll && !isReporter ? ['reports' as const] : [],
    ...seesInternal.value ? ['records' as const] : [],
  ];
}
