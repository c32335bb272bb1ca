import { address } from '../../shared/api/client.ts';
import type { LanguageTag } from '../../shared/api/shapes.ts';
import { isDay, yearsAfter, type Day } from '../../shared/dates/days.ts';
import { parameter } from '../../shared/router/location.ts';

/** The number of differences on a page. */
const pageSize = '100';

/** The numbers of years by which a button moves the earlier day back. */
const steps = [1, 5, 10] as const;

/** The days that are these numbers of years before a day. */
export function daysBefore(day: Day): readonly (readonly [years: number, day: Day])[] {
  return isDay(day) ? steps.map(years => [years, yearsAfter(day, -years)] as const) : [];
}

function daysOf(language: LanguageTag, today: Day): Readonly<Record<string, string | undefined>> {
  const given = (name: string) => parameter(name) ?? undefined;
  const later = parameter('asOf') ?? today;
  return {
    compareTo: parameter('compareTo') ?? (isDay(later) ? yearsAfter(later, -1) : undefined),
    asOf: given('asOf'), fact: given('fact'), region: given('region'), country: given('country'), agency: given('agency'), lang: language,
  };
}

/**
 * The address of a comparison of two days: by default today with the same day of the year before.
 * @param today the registry's day
 */
export function addressOfDays(language: LanguageTag, today: Day): string {
  return address('comparison', { ...daysOf(language, today), cursor: parameter('cursor') ?? undefined, limit: pageSize });
}

/** All differences as a file. */
export function addressOfDaysTable(language: LanguageTag, today: Day): string {
  return address('comparison', daysOf(language, today));
}
