import { describe, expect, it } from 'vitest';
import { locales } from '../../shared/i18n/language.ts';
import { dayByKey, plusMonths, weekBegin, weekdayOf, weekStartOf, weeksOf } from './months.ts';

describe('A month', () => {
  it('has whole weeks that begin as the language’s do', () => {
    expect(weeksOf('2026-11', 1).map(week => [week[0], week[6]])).toEqual([
      ['2026-10-26', '2026-11-01'], ['2026-11-02', '2026-11-08'], ['2026-11-09', '2026-11-15'],
      ['2026-11-16', '2026-11-22'], ['2026-11-23', '2026-11-29'], ['2026-11-30', '2026-12-06'],
    ]);
    expect(weeksOf('2026-08', 6)[0]?.[0]).toBe('2026-08-01');
  });

  it('of four whole weeks has no other', () => {
    expect(weeksOf('2027-02', 1)).toHaveLength(4);
  });

  it('begins its weeks on Saturday in Arabic and on Monday in Vietnamese', () => {
    expect([weekStartOf(locales.ar), weekStartOf(locales.vi)]).toEqual([6, 1]);
  });

  it('knows the weekday of days before 1970 too', () => {
    expect(['1945-09-02', '2026-11-22', '1970-01-01'].map(weekdayOf)).toEqual([7, 7, 4]);
  });
});

describe('A key', () => {
  it('leads where it points, in both directions of reading', () => {
    expect(dayByKey('ArrowRight', '2026-11-30', 1, false)).toBe('2026-12-01');
    expect(dayByKey('ArrowRight', '2026-11-30', 6, true)).toBe('2026-11-29');
    expect(dayByKey('ArrowUp', '2026-11-03', 1, false)).toBe('2026-10-27');
  });

  it('leads to the ends of the week', () => {
    expect(dayByKey('Home', '2026-11-22', 1, false)).toBe('2026-11-16');
    expect(dayByKey('End', '2026-11-22', 6, true)).toBe('2026-11-27');
    expect(weekBegin('2026-11-16', 1)).toBe('2026-11-16');
  });

  it('leads to the last day of a month that is shorter', () => {
    expect(dayByKey('PageDown', '2027-01-31', 1, false)).toBe('2027-02-28');
    expect(plusMonths('2027-01-31', -11)).toBe('2026-02-28');
  });

  it('that has no meaning leads nowhere', () => {
    expect(dayByKey('x', '2026-11-22', 1, false)).toBeNull();
  });
});
