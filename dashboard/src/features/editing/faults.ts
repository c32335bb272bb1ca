import type { Problem } from '../../shared/api/problem.ts';
import type { ProblemError } from '../../shared/api/shapes.ts';

/** The API's errors about a request, by field. */
export interface Faults {
  /** The errors of this field itself. */
  readonly at: (pointer: string) => readonly string[];
  /** Whether this field or one below it has an error. */
  readonly within: (pointer: string) => boolean;
  /** All of them, in the API's order. */
  readonly all: readonly ProblemError[];
  readonly problem: Problem | null;
}

export const noFaults: Faults = faultsOf(null);

export function faultsOf(problem: Problem | null): Faults {
  const all = problem?.errors ?? [];
  return {
    problem,
    all,
    at: pointer => all.filter(error => error.pointer === pointer).map(error => error.detail),
    within: pointer => all.some(error => error.pointer === pointer || error.pointer?.startsWith(`${pointer}/`) === true),
  };
}

/** The pointer of a member (RFC 6901 section 3). */
export function pointerTo(parent: string, name: string | number): string {
  return `${parent}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The id of the input at a pointer, for labels and for links that lead to what is wrong. */
export function inputIdOf(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`;
}
