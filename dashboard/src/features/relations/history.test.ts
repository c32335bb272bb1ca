import { describe, expect, it } from 'vitest';
import { dayOf, numberOf } from '../../shared/dates/days.ts';
import { History } from './history.ts';
import { figuresOf, rankOf, stateOn, type State } from './states.ts';
import { levels } from './ledger.ts';
import type { Step } from './facts.ts';

/** Pseudo-random numbers that are the same in each run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function someState(id: number): State {
  const next = chance(id * 7919 + 1);
  const dates = Array.from({ length: 6 }, () => dayOf(numberOf('1950-01-01') + next(27_000))).sort();
  const precision = () => [4, 7, 10][next(3)] ?? 10;
  const steps = dates.slice(2).map((date, index): Step => ({
    id: `${id}-${index}`,
    countryId: String(id),
    level: [...levels(), 'sectoral_strategic'][next(5)] ?? 'special',
    effectiveOn: date.slice(0, precision()),
    ...(next(3) === 0 ? { endsOn: dayOf(numberOf(date) + 400) } : {}),
  }));
  const [first = '1950', second = '1951'] = dates;
  return { id: String(id), m49: '000', name: {}, region: 'Asia', events: [{ event: 'established', on: first.slice(0, precision()) }, { event: 'interrupted', on: second }], steps };
}

describe('The history', () => {
  const states = Array.from({ length: 60 }, (_, index) => someState(index));
  const history = new History(states);
  const days = Array.from({ length: 280 }, (_, index) => dayOf(numberOf('1950-01-01') + index * 101));

  it('looks up for every day what the facts come to on it', () => {
    for (const day of days) {
      const direct = new Map(states.map(state => [state.id, stateOn(state, day)]));
      expect(history.figures(day)).toEqual(figuresOf(states, direct));
      for (const state of states) expect(rankOf(history.on(day).get(state.id) ?? stateOn(state, '1900-01-01'))).toBe(rankOf(stateOn(state, day)));
    }
  });

  it('counts every state once on each of its turns', () => {
    expect(history.turns.length).toBeGreaterThan(100);
    for (const turn of history.turns) expect(Object.values(turn.counts).reduce((sum, count) => sum + count)).toBe(states.length);
  });
});
