import type { Day } from '../../shared/dates/days.ts';
import { firstDayOf } from '../../shared/dates/days.ts';
import { turningDays } from './ledger.ts';
import { figuresOf, rankOf, ranks, stateOn, type Figures, type Rank, type State, type StateOnDay } from './states.ts';

/** A period without changes, from a day to the start of the next one. */
export interface Stretch {
  readonly from: Day;
  readonly state: StateOnDay;
}

/** The number of states with each rank, from a day to the next one. */
export interface Turn {
  readonly day: Day;
  readonly counts: Readonly<Record<Rank, number>>;
}

const before: StateOnDay = { relations: 'none', establishedOn: null, standing: null, isSectoral: false };

/** The dated facts, divided into periods without changes, so that any day is looked up and not computed again. */
export class History {
  /** The first days of the periods with their counts. */
  readonly turns: readonly Turn[];

  private readonly stretches: ReadonlyMap<string, readonly Stretch[]>;

  constructor(readonly states: readonly State[]) {
    this.stretches = new Map(states.map(state => [state.id, stretchesOf(state)]));
    this.turns = turnsOf([...this.stretches.values()], states.length);
  }

  /** The rank of every state on a day, by id. */
  on(day: Day): ReadonlyMap<string, StateOnDay> {
    const onDay = new Map<string, StateOnDay>();
    for (const [id, stretches] of this.stretches) onDay.set(id, stretches.findLast(stretch => stretch.from <= day)?.state ?? before);
    return onDay;
  }

  /** The figures of a day. */
  figures(day: Day): Figures {
    return figuresOf(this.states, this.on(day));
  }
}

/** A state's periods in date order. Before the first one it has no rank. */
export function stretchesOf(state: Pick<State, 'events' | 'steps'>): Stretch[] {
  const days = new Set([...state.events.map(event => firstDayOf(event.on)), ...turningDays(state.steps)]);
  return [...days].sort().map(day => ({ from: day, state: stateOn(state, day) }));
}

function turnsOf(all: readonly (readonly Stretch[])[], states: number): Turn[] {
  const moves = all.flatMap(stretches => stretches.map((stretch, index) => ({
    day: stretch.from,
    from: rankOf(stretches[index - 1]?.state ?? before),
    to: rankOf(stretch.state),
  })));
  moves.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  const turns: Turn[] = [];
  let counts: Record<Rank, number> = { ...Object.fromEntries(ranks().map(rank => [rank, 0])), none: states };
  for (const move of moves) {
    counts = { ...counts, [move.from]: (counts[move.from] ?? 0) - 1 };
    counts[move.to] = (counts[move.to] ?? 0) + 1;
    if (turns.at(-1)?.day === move.day) turns.pop();
    turns.push({ day: move.day, counts });
  }
  return turns;
}
