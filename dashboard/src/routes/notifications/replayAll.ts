import type { Notification } from '../../shared/api/shapes.ts';

/** A notification that could not be sent again, with the reason. */
export interface Failure {
  readonly notification: Notification;
  readonly error: unknown;
}

/** The progress of sending again. */
export interface Round {
  readonly done: number;
  readonly of: number;
  readonly failures: readonly Failure[];
}

/** Whether it can be sent again: what is still to be sent is sent anyway. */
export function canReplay({ status }: Pick<Notification, 'status'>): boolean {
  return status !== 'pending';
}

/**
 * Sends all again, one after another. Failures are collected, and the next one is tried.
 * @param stop ends the round after the one that is on its way, whose answer is waited for
 */
export async function replayAll(
  all: readonly Notification[], replay: (one: Notification) => Promise<unknown>, stop: AbortSignal, onProgress: (round: Round) => void,
): Promise<Round> {
  let round: Round = { done: 0, of: all.length, failures: [] };
  onProgress(round);
  for (const notification of all) {
    if (stop.aborted) break;
    const failures = await replay(notification).then(() => [], (error: unknown) => [{ notification, error }]);
    round = { ...round, done: round.done + 1, failures: [...round.failures, ...failures] };
    onProgress(round);
  }
  return round;
}
