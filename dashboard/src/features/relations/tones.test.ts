import { afterEach, describe, expect, it } from 'vitest';
import { byDefault, profile, type OwnerProfile } from '../../shared/profile/profile.ts';
import { figuresOf } from './states.ts';
import { signOf, toneOf } from './tones.ts';

const ofSteps = (...levels: string[]): OwnerProfile => ({ firstDay: '1778-01-01', officialPeriods: undefined, languages: ['en'], levels: levels.map(level => ({ level, kind: 'framework' })) });

describe('The colour and the sign of a level', () => {
  afterEach(() => {
    profile.value = byDefault;
  });

  it('are those that Viet Nam has always had', () => {
    expect(byDefault.levels.map(({ level }) => `${toneOf(level)} ${signOf(level)}`)).toEqual([
      'rank-comprehensive 1', 'rank-strategic 2', 'rank-comprehensive_strategic 3', 'rank-special star', 'rank-established 0',
    ]);
    expect(['none', 'interrupted', 'established'].map(rank => `${toneOf(rank)} ${signOf(rank)}`)).toEqual(['rank-none 0', 'rank-interrupted 0', 'rank-established 0']);
  });

  it('rise with the ladder of another owner', () => {
    profile.value = ofSteps('legation', 'embassy');

    expect(['legation', 'embassy'].map(level => `${toneOf(level)} ${signOf(level)}`)).toEqual(['rank-comprehensive 1', 'rank-comprehensive_strategic 2']);
  });

  it('are of those that there are, however many levels an owner has', () => {
    for (let count = 1; count <= 8; count++) {
      const levels = Array.from({ length: count }, (_, index) => `level_${index}`);
      profile.value = ofSteps(...levels);
      expect(levels.map(toneOf).every(tone => /^rank-(comprehensive|strategic|comprehensive_strategic)$/.test(tone))).toBe(true);
    }
  });
});

describe('What a page counts', () => {
  afterEach(() => {
    profile.value = byDefault;
  });

  it('is by the levels of the owner', () => {
    profile.value = ofSteps('legation', 'embassy');
    const now = { relations: 'established', establishedOn: '1927', isSectoral: false, standing: { level: 'embassy', since: '1943' } } as const;
    const state = { id: 'CA', m49: '124', name: { en: 'Canada' }, region: 'Americas', events: [], steps: [] };

    expect(figuresOf([state], new Map([['CA', now]])).frameworks).toEqual({ countries: 1, byLevel: { legation: 0, embassy: 1 }, sectoral: 0 });
  });
});
