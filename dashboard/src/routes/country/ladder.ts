import type { PartialDate } from '../../shared/api/shapes.ts';
import { firstDayOf, lastDayOf, numberOf, type Day } from '../../shared/dates/days.ts';
import { stretchesOf } from '../../features/relations/history.ts';
import { isSectoral } from '../../features/relations/ledger.ts';
import { rankOf, ranks, type Rank, type State } from '../../features/relations/states.ts';
import type { Step } from '../../features/relations/facts.ts';

/** A rank that held from one day to another without a break. */
export interface Rung {
  readonly rank: Rank;
  readonly from: Day;
  /** The start, as precise as the source: a year is drawn from its first day, and its label is the year. */
  readonly since: PartialDate;
  /** The first day after it. */
  readonly to: Day;
}

/** The ranks until a day: consecutive periods with the same rank are one, and periods without a rank are left out. */
export function rungsOf(state: Pick<State, 'events' | 'steps'>, until: Day): Rung[] {
  const rungs: Rung[] = [];
  const stretches = stretchesOf(state).filter(stretch => stretch.from < until);
  for (const [index, stretch] of stretches.entries()) {
    const [rank, to] = [rankOf(stretch.state), stretches[index + 1]?.from ?? until];
    const last = rungs.at(-1);
    if (last?.rank === rank && last.to === stretch.from) rungs[rungs.length - 1] = { ...last, to };
    else rungs.push({ rank, from: stretch.from, since: dateOf(state, stretch.from), to });
  }
  return rungs.filter(rung => rung.rank !== 'none');
}

/** A period in which relations were interrupted, or there was only a liaison office, although the country had a level. The bar of the level does not show it. */
export function breaksOf(state: Pick<State, 'events' | 'steps'>, until: Day): Rung[] {
  const levels = rungsOf(state, until).filter(rung => isLevel(rung.rank));
  return rungsOf({ events: state.events, steps: [] }, until)
    .filter(rung => rung.rank === 'interrupted')
    .filter(rung => levels.some(level => level.from < rung.to && rung.from < level.to));
}

/** A sectoral partnership. It is independent of the level, and a country can have several at once. */
export interface SectorMark {
  readonly id: string;
  readonly sector: string | null;
  readonly from: Day;
  readonly since: PartialDate;
  readonly to: Day;
}

/** The sectoral partnerships until a day, the earliest first. */
export function sectorMarksOf(steps: readonly Step[], until: Day): SectorMark[] {
  return steps
    .filter(step => isSectoral(step.level) && firstDayOf(step.effectiveOn) < until)
    .map(step => ({
      id: step.id,
      sector: step.sector ?? null,
      from: firstDayOf(step.effectiveOn),
      since: step.effectiveOn,
      to: step.endsOn !== undefined && lastDayOf(step.endsOn) < until ? lastDayOf(step.endsOn) : until,
    }))
    .sort((left, right) => (left.from < right.from ? -1 : 1));
}

function isLevel(rank: Rank): boolean {
  return ranks().indexOf(rank) > ranks().indexOf('established');
}

// A step that ended begins a stretch too, on a day that no source names.
function dateOf(state: Pick<State, 'events' | 'steps'>, day: Day): PartialDate {
  const dates = [...state.steps.map(step => step.effectiveOn), ...state.events.map(event => event.on)];
  return dates.find(date => firstDayOf(date) === day) ?? day;
}

/** The height of a rank, from 0 to 1. */
export function heightOf(rank: Rank): number {
  return ranks().indexOf(rank) / (ranks().length - 1);
}

/** The positions of days on a line, which begins on the right on a page that reads from right to left. */
export function scaleOf(first: Day, last: Day, width: number, direction: 'ltr' | 'rtl'): (day: Day) => number {
  const [from, to] = [numberOf(first), numberOf(last)];
  return day => {
    const x = ((numberOf(day) - from) / Math.max(1, to - from)) * width;
    return direction === 'rtl' ? width - x : x;
  };
}

/** The years to label below the line, as far as there is room. */
export function yearsBetween(first: Day, last: Day, most: number): number[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const every = [1, 2, 5, 10, 20, 50].find(step => (to - from) / step <= most) ?? 100;
  const years: number[] = [];
  for (let year = Math.ceil(from / every) * every; year <= to; year += every) years.push(year);
  return years;
}
