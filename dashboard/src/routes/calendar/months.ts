import { dayOf, numberOf, type Day } from '../../shared/dates/days.ts';

/** A month as YYYY-MM. */
export type Month = string;

interface WeekInfo {
  readonly firstDay: number;
}

// Newer than TypeScript's own description of the platform: https://tc39.es/proposal-intl-locale-info/
interface LocaleWithWeeks extends Intl.Locale {
  readonly getWeekInfo?: () => WeekInfo;
  readonly weekInfo?: WeekInfo;
}

const monday = 1;

/** The day that a week begins with where the language is spoken: 1 is Monday, 7 Sunday. Monday (ISO 8601) where the platform does not know. */
export function weekStartOf(locale: string): number {
  const known = new Intl.Locale(locale) as LocaleWithWeeks;
  return known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay ?? monday;
}

/** Of a day: 1 is Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((numberOf(day) + 3) % 7 + 7) % 7 + 1;
}

export function weekBegin(day: Day, weekStart: number): Day {
  return plus(day, -((weekdayOf(day) - weekStart + 7) % 7));
}

/** All the weeks that have a day of the month, whole. */
export function weeksOf(month: Month, weekStart: number): Day[][] {
  const first = weekBegin(`${month}-01`, weekStart);
  const afterLast = plusMonths(`${month}-01`, 1);
  const weeks: Day[][] = [];
  for (let begin = first; begin < afterLast; begin = plus(begin, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => plus(begin, index)));
  return weeks;
}

export function plus(day: Day, days: number): Day {
  return dayOf(numberOf(day) + days);
}

/** The same day of another month; its last one where there is none. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The day that a key leads to from another day; null for other keys. Arrows go where they point, so the page's direction counts. */
export function dayByKey(key: string, day: Day, weekStart: number, isRightToLeft: boolean): Day | null {
  const forward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight': return plus(day, forward);
    case 'ArrowLeft': return plus(day, -forward);
    case 'ArrowDown': return plus(day, 7);
    case 'ArrowUp': return plus(day, -7);
    case 'Home': return weekBegin(day, weekStart);
    case 'End': return plus(weekBegin(day, weekStart), 6);
    case 'PageDown': return plusMonths(day, 1);
    case 'PageUp': return plusMonths(day, -1);
    default: return null;
  }
}
