import { describe, expect, it } from 'vitest';
import { lastDayOf, yearsAfter } from '../../shared/dates/days.ts';
import { hasSectoralOn, levelOn, relationsOn } from './ledger.ts';
import type { DatedEvent, Step } from './facts.ts';

const step = (level: Step['level'], effectiveOn: string, endsOn?: string): Step =>
  ({ id: effectiveOn, countryId: 'XX', level, effectiveOn, ...(endsOn === undefined ? {} : { endsOn }) });

describe('Relations', () => {
  const events: DatedEvent[] = [{ event: 'established', on: '1967-06-24' }, { event: 'interrupted', on: '1977-12-31' }, { event: 'resumed', on: '1979' }];

  it('are what the latest event by the day made of them', () => {
    expect(['1967-06-23', '1967-06-24', '1978-01-01', '1979-01-01'].map(day => relationsOn(events, day)))
      .toEqual(['none', 'established', 'interrupted', 'established']);
  });
});

describe('A level', () => {
  it('is that of the latest step in effect', () => {
    const steps = [step('comprehensive_strategic', '2024-10-07'), step('strategic', '2013-09-25')];

    expect(levelOn(steps, '2013-09-24')).toBeNull();
    expect(levelOn(steps, '2014-01-01')?.level).toBe('strategic');
    expect(levelOn(steps, '2024-10-07')).toEqual({ level: 'comprehensive_strategic', since: '2024-10-07' });
  });

  it('has held since the first of the steps that only renamed it', () => {
    expect(levelOn([step('strategic', '2009'), step('strategic', '2014-03-18')], '2020-01-01')?.since).toBe('2009');
  });

  it('falls back to the step before when the later one ends', () => {
    const steps = [step('comprehensive', '2000-05'), step('strategic', '2010-01-01', '2012')];

    expect(levelOn(steps, '2012-12-31')?.level).toBe('strategic');
    expect(levelOn(steps, '2013-01-01')?.level).toBe('comprehensive');
  });

  it('is not raised by a mark in one sector', () => {
    const steps = [step('sectoral_strategic', '2011-10-01')];

    expect(levelOn(steps, '2012-01-01')).toBeNull();
    expect(hasSectoralOn(steps, '2012-01-01')).toBe(true);
  });
});

describe('A day', () => {
  it('is the last one of its month or year where no day is told', () => {
    expect(['2012', '2012-02', '2013-02', '2013-02-03'].map(lastDayOf)).toEqual(['2012-12-31', '2012-02-29', '2013-02-28', '2013-02-03']);
  });

  it('29 February has the 28th a year before', () => {
    expect([yearsAfter('2024-02-29', -1), yearsAfter('2024-02-29', -4), yearsAfter('2025-03-01', -1)]).toEqual(['2023-02-28', '2020-02-29', '2024-03-01']);
  });
});
