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
  const isVietnamese = locale.startsWith('vi');
  const options = written[isVietnamese ? 'digits' : 'words'];
  const formats = new Map<Precision, Intl.DateTimeFormat>();
  return date => {
    const precision = precisionOf(date);
    if (isVietnamese && precision === 'month') return `tháng ${Number(date.slice(5))} năm ${date.slice(0, 4)}`;
    const format = formats.get(precision) ?? new Intl.DateTimeFormat(locale, { ...options[precision], timeZone: 'UTC' });
    formats.set(precision, format);
    return format.format(new Date(`${firstDayOf(date)}T00:00:00Z`));
  };
}

/** Writes a minute with its day, in the reader's time zone. */
export function momentWriter(locale: string): (instant: Date) => string {
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  if (!locale.startsWith('vi')) {
    const whole = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...clock });
    return instant => whole.format(instant);
  }
  // Vietnamese official texts name the hour before the day.
  const [hour, day] = [new Intl.DateTimeFormat(locale, clock), new Intl.DateTimeFormat(locale, written.digits.day)];
  return instant => `${hour.format(instant)} ngày ${day.format(instant)}`;
}
