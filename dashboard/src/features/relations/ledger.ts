import { profile } from '../../shared/profile/profile.ts';
import type { Level, PartialDate, RelationsStatus } from '../../shared/api/shapes.ts';
import { dayOf, firstDayOf, lastDayOf, numberOf, type Day } from '../../shared/dates/days.ts';
import type { DatedEvent, Step } from './facts.ts';

/**
 * Computes the state of relations on a day from dated facts, by the rules of the API's RelationsLedger and PartnershipLadder, so that a
 * slider can move through seventy years without a request for each day. Tests compare the two.
 */

/** The levels of the owner's ladder, low to high. */
export function levels(): readonly Level[] {
  return profile.value.levels.filter(one => one.kind !== 'sectoral').map(one => one.level);
}

/** Whether a level is a sectoral one, beside the ladder. */
export function isSectoral(level: Level): boolean {
  return profile.value.levels.some(one => one.level === level && one.kind === 'sectoral');
}

/** The level whose name stands for all sectoral partnerships. */
export function sectoralLevel(): Level {
  return profile.value.levels.find(one => one.kind === 'sectoral')?.level ?? '';
}

export function isLevel(level: string | null | undefined): level is Level {
  return levels().some(one => one === level);
}

const after: Readonly<Record<DatedEvent['event'], RelationsStatus>> = {
  established: 'established',
  resumed: 'established',
  interrupted: 'interrupted',
  liaison: 'liaison',
};

/** The status of relations on a day, from the latest event by then. */
export function relationsOn(events: readonly DatedEvent[], day: Day): RelationsStatus {
  const last = events.findLast(event => firstDayOf(event.on) <= day);
  return last === undefined ? 'none' : after[last.event];
}

/** The date of the first establishment by a day. */
export function establishedOn(events: readonly DatedEvent[], day: Day): PartialDate | null {
  return events.find(event => event.event === 'established' && firstDayOf(event.on) <= day)?.on ?? null;
}

export interface Standing {
  readonly level: Level;
  /** The date since which the country has had that level without interruption. */
  readonly since: PartialDate;
}

/** The level on a day: that of the latest step in effect. */
export function levelOn(steps: readonly Step[], day: Day): Standing | null {
  const ladder = ladderOf(steps);
  const current = currentOn(ladder, day);
  return current === undefined ? null : { level: current.level, since: sinceOf(ladder, current, day) };
}

/** Whether a sectoral partnership is in effect on a day. */
export function hasSectoralOn(steps: readonly Step[], day: Day): boolean {
  return steps.some(step => isSectoral(step.level) && isInEffect(step, day));
}

/** The days on which a step takes effect or has ended. */
export function turningDays(steps: readonly Step[]): Day[] {
  return steps.flatMap(step => [firstDayOf(step.effectiveOn), ...(step.endsOn === undefined ? [] : [dayOf(numberOf(lastDayOf(step.endsOn)) + 1)])]);
}

function ladderOf(steps: readonly Step[]): Step[] {
  const order = levels();
  return steps
    .filter(step => !isSectoral(step.level))
    .sort((left, right) => compare(firstDayOf(left.effectiveOn), firstDayOf(right.effectiveOn))
      || compare(lastDayOf(left.effectiveOn), lastDayOf(right.effectiveOn))
      || order.indexOf(left.level) - order.indexOf(right.level));
}

// "Extensive", "strengthened" and "enhanced" change the name of a framework but not its level, so the level counts from the first of these steps.
function sinceOf(ladder: readonly Step[], current: Step, day: Day): PartialDate {
  let [first, since] = [current, day];
  for (const turn of turningDays(ladder).filter(turn => turn <= day).sort(compare).reverse()) {
    const step = currentOn(ladder, turn);
    if (step?.level !== current.level) break;
    [first, since] = [step, turn];
  }
  return firstDayOf(first.effectiveOn) === since ? first.effectiveOn : since;
}

function currentOn(ladder: readonly Step[], day: Day): Step | undefined {
  return ladder.findLast(step => isInEffect(step, day));
}

function isInEffect(step: Step, day: Day): boolean {
  return firstDayOf(step.effectiveOn) <= day && (step.endsOn === undefined || day <= lastDayOf(step.endsOn));
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
