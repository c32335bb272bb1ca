import { describe, expect, it } from 'vitest';
import english from '../../shared/i18n/messages/en.json';
import vietnamese from '../../shared/i18n/messages/vi.json';
import { wordingOf } from '../../shared/i18n/index.ts';
import { nameOfPeriod } from './periods.ts';

describe('A period', () => {
  it.each([['2026-Q1', 'Q1 2026'], ['2026-H2', 'Second half 2026'], ['2026-03', 'March 2026'], ['2026', '2026']])('%s is called %s in English', (period, name) => {
    expect(nameOfPeriod(period, wordingOf('en', english)).whole).toBe(name);
  });

  it.each([['2026-Q1', 'Quý I năm 2026'], ['2026-H1', '6 tháng đầu năm 2026']])('%s is called %s in Vietnamese', (period, name) => {
    expect(nameOfPeriod(period, wordingOf('vi', vietnamese)).whole).toBe(name);
  });

  it('stands at the foot of a chart in two parts', () => {
    expect(nameOfPeriod('2025-Q4', wordingOf('en', english))).toMatchObject({ part: 'Q4', year: '2025' });
  });
});
