import { scopeFilters, type Filters } from '../../features/figures/query.ts';
import { address } from '../../shared/api/client.ts';
import type { LanguageTag, SeriesFigure, SeriesPoint } from '../../shared/api/shapes.ts';
import { parameter } from '../../shared/router/location.ts';

/** The choices of the periods, which the address has under the names of the API. A missing choice is the API's default. */
const ofPeriods = ['by', 'calendar', 'periods', 'period', 'compareTo', 'of'] as const;

/** The large chart if nothing was chosen. */
const firstFigure = 'complete';

// The figures of events in a period are not available for commitments made in it.
const withinPeriods: readonly string[] = ['started_in_period', 'completed_in_period'];

// Each group has four steps: with more groups the longest choice of periods would be more points than the API gives.
const mostSigningGroups = '40';

// The filters that do not apply to agreements.
const notOfTexts: readonly string[] = ['sector', 'inAgreement', 'atActivity'];

export function chosenFigure(): string {
  return figureFor(parameter('of')) ?? firstFigure;
}

/** The figure in the address, if it is available for these commitments; null otherwise. */
export function figureFor(of: string | null): string | null {
  const figure = parameter('figure');
  return figure === null || (of === 'made' && withinPeriods.includes(figure)) ? null : figure;
}

function periodChoices(): Filters {
  return Object.fromEntries(ofPeriods.flatMap(name => {
    const value = parameter(name);
    return value === null || value === '' ? [] : [[name, value]];
  }));
}

/** All figures of all commitments in scope. */
export function addressOfTotals(lang: LanguageTag): string {
  return address('kpis/series', { ...scopeFilters(), ...periodChoices(), lang });
}

/** The large figure by group; null without a grouping. */
export function addressOfGroups(lang: LanguageTag): string | null {
  const group = parameter('group');
  return group === null ? null : address('kpis/series', { ...scopeFilters(), ...periodChoices(), group, groups: '60', figure: chosenFigure(), lang });
}

/** The address of the page's table: all figures, or the large one by group. */
export function addressOfTable(lang: LanguageTag): string {
  return addressOfGroups(lang) ?? addressOfTotals(lang);
}

/** The days from signing to each step, over the same periods; by group where agreements have these groups. */
export function addressOfSigning(lang: LanguageTag): string {
  const group = parameter('group');
  const groups: Filters = group === null || group === 'sector' ? {} : { group, groups: mostSigningGroups };
  const filters = Object.fromEntries(Object.entries(scopeFilters()).filter(([name]) => !notOfTexts.includes(name)));
  return address('kpis/signing', { ...filters, ...periodChoices(), ...groups, lang });
}

/** The step that is shown in large. */
export function chosenStep(): string {
  return parameter('step') ?? 'copy';
}

/** The value of a figure in a period; null where there is none. */
export function valueOf(measure: SeriesFigure['measure'], point: Pick<SeriesPoint, 'numerator' | 'rate' | 'medianDays'>): number | null {
  return measure === 'count' ? point.numerator : measure === 'share' ? point.rate : point.medianDays ?? null;
}
