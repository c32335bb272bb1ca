import { describe, expect, it } from 'vitest';
import { heightOf, rungsOf, scaleOf, yearsBetween } from './ladder.ts';

const france = {
  events: [{ event: 'established', on: '1973-04-12' }],
  steps: [
    { id: 'a', countryId: 'FR', level: 'strategic', effectiveOn: '2013-09-25' },
    { id: 'b', countryId: 'FR', level: 'strategic', title: { en: 'Extensive' }, effectiveOn: '2018' },
    { id: 'c', countryId: 'FR', level: 'comprehensive_strategic', effectiveOn: '2024-10-07' },
  ],
} as const;

describe('The ladder', () => {
  it('has a rung for each level; a new name for the same level is none', () => {
    expect(rungsOf(france, '2026-11-22')).toEqual([
      { rank: 'established', from: '1973-04-12', since: '1973-04-12', to: '2013-09-25' },
      { rank: 'strategic', from: '2013-09-25', since: '2013-09-25', to: '2024-10-07' },
      { rank: 'comprehensive_strategic', from: '2024-10-07', since: '2024-10-07', to: '2026-11-22' },
    ]);
  });

  it('knows no day where the source has a year', () => {
    const korea = { events: [], steps: [{ id: 'a', countryId: 'KR', level: 'comprehensive', effectiveOn: '2001' }] } as const;

    expect(rungsOf(korea, '2005-01-01')).toEqual([{ rank: 'comprehensive', from: '2001-01-01', since: '2001', to: '2005-01-01' }]);
  });

  it('ends on the day that is shown', () => {
    expect(rungsOf(france, '2014-01-01').at(-1)).toEqual({ rank: 'strategic', from: '2013-09-25', since: '2013-09-25', to: '2014-01-01' });
    expect(rungsOf(france, '1960-01-01')).toEqual([]);
  });

  it('rises with the level', () => {
    expect(heightOf('established')).toBeLessThan(heightOf('comprehensive'));
    expect(heightOf('special')).toBe(1);
  });

  it('runs from the right where the page does', () => {
    expect(scaleOf('2000-01-01', '2020-01-01', 200, 'ltr')('2000-01-01')).toBe(0);
    expect(scaleOf('2000-01-01', '2020-01-01', 200, 'rtl')('2000-01-01')).toBe(200);
  });

  it.each([[3, [1980, 2000, 2020]], [8, [1980, 1990, 2000, 2010, 2020]]])('names at most %i years', (most, years) => {
    expect(yearsBetween('1973-01-01', '2026-11-22', most)).toEqual(years);
  });
});
