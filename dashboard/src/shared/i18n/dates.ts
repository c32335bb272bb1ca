import type { PartialDate } from '../api/shapes.ts';
import { firstDayOf } from '../dates/days.ts';

type Precision = 'day' | 'month' | 'year';

const precisionOf = (date: PartialDate): Precision => (date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day');

// Vietnamese official texts write days in digits, the other two by the month's name.
const written: Readonly<Record<'digits' | 'words', Readonly<Record<Precision, Intl.DateTimeFormatOptions>>>> = {
  digits: {
    day: { day: '2-digit', month: '2-digit', year: 'numeric' },
    month: { month: '2-digit', year: 'numeric' },
    year: { year: 'numeric' },
  },
  words: {
    day: { day: 'numeric', month: 'long', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
    year: { year: 'numeric' },
  },
};

/** Writes dates as precise as they are: a year stays a year. */
export function dateWriter(locale: string): (date: PartialDate) => string {
  const options = written[locale.startsWith('vi') ? 'digits' : 'words'];
  const formats = new Map<Precision, Intl.DateTimeFormat>();
  return date => {
    const precision = precisionOf(date);
    const format = formats.get(precision) ?? new Intl.DateTimeFormat(locale, { ...options[precision], timeZone: 'UTC' });
    formats.set(precision, format);
    return format.format(new Date(`${firstDayOf(date)}T00:00:00Z`));
  };
}
