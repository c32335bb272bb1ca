import type { PartialDate } from '../api/shapes.ts';

/** A calendar day, as YYYY-MM-DD: such texts sort as their days do. */
export type Day = string;

const dayLength = 86_400_000;

/** The first day that a date can mean. */
export function firstDayOf(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day that a date can mean, itself included. */
export function lastDayOf(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return dayOf(Math.round(Date.UTC(year, month, 0) / dayLength));
}

/** Days since 1970-01-01. */
export function numberOf(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

export function dayOf(number: number): Day {
  return new Date(number * dayLength).toISOString().slice(0, 10);
}

export function isDay(text: string | null): text is Day {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && dayOf(numberOf(text)) === text;
}

/** The same day of another year; for 29 February, the 28th in a year without it. */
export function yearsAfter(day: Day, years: number): Day {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  return day.endsWith('-02-29') && !isDay(`${year}-02-29`) ? `${year}-02-28` : `${year}${day.slice(4)}`;
}
