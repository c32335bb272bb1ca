import { describe, expect, it } from 'vitest';
import { breaksOf, heightOf, rungsOf, scaleOf, sectorMarksOf, yearsBetween } from './ladder.ts';

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

  it('does not hide that relations were broken off while a level held', () => {
    const cambodia = {
      events: [{ event: 'established', on: '1967-06-24' }, { event: 'interrupted', on: '1977-12-31' }, { event: 'resumed', on: '1979-01-10' }],
      steps: [{ id: 'a', countryId: 'KH', level: 'special', effectiveOn: '1967-06-24' }],
    } as const;

    expect(rungsOf(cambodia, '2026-11-22').map(rung => rung.rank)).toEqual(['special']);
    expect(breaksOf(cambodia, '2026-11-22')).toEqual([{ rank: 'interrupted', from: '1977-12-31', since: '1977-12-31', to: '1979-01-10' }]);
    expect(breaksOf(cambodia, '1978-06-01').map(rung => rung.to)).toEqual(['1978-06-01']);
  });

  it('has a break once: without a level it is a rung of its own', () => {
    const chile = { events: [{ event: 'established', on: '1971-03-25' }, { event: 'interrupted', on: '1973' }, { event: 'resumed', on: '1990' }], steps: [] } as const;

    expect(rungsOf(chile, '2000-01-01').map(rung => rung.rank)).toEqual(['established', 'interrupted', 'established']);
    expect(breaksOf(chile, '2000-01-01')).toEqual([]);
  });

  it('has the marks in sectors beside it, each until its end or the day that is shown', () => {
    const steps = [
      { id: 'b', countryId: 'NL', level: 'sectoral_strategic', sector: 'food', effectiveOn: '2014-06' },
      { id: 'a', countryId: 'NL', level: 'sectoral_strategic', sector: 'water', effectiveOn: '2010', endsOn: '2019' },
      { id: 'c', countryId: 'NL', level: 'comprehensive', effectiveOn: '2019-04-09' },
    ] as const;

    expect(sectorMarksOf(steps, '2026-11-22')).toEqual([
      { id: 'a', sector: 'water', from: '2010-01-01', since: '2010', to: '2019-12-31' },
      { id: 'b', sector: 'food', from: '2014-06-01', since: '2014-06', to: '2026-11-22' },
    ]);
    expect(sectorMarksOf(steps, '2012-01-01').map(mark => [mark.id, mark.to])).toEqual([['a', '2012-01-01']]);
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
