import { OfflineError, RefusedError } from '../../shared/api/problem.ts';

/** The number of attempts before a person is asked. With the waits between them they take about four minutes. */
const mostTries = 12;
const longestWait = 30;

/** Seconds to wait after a number of failures: twice as long each time, up to a most. */
export function waitAfter(failures: number): number {
  return Math.min(longestWait, 2 ** (failures - 1));
}

/**
 * Repeats an action as long as it fails for a temporary reason: a lost connection, or a server that is busy or starting.
 * The action must be safe to repeat.
 * @param onWaiting receives whether it waits for the next try
 */
export async function persist<T>(action: () => Promise<T>, signal: AbortSignal, onWaiting: (isWaiting: boolean) => void): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await action();
    } catch (error) {
      if (!goesBy(error) || failures === mostTries) throw error;
      onWaiting(true);
      await pause((error instanceof RefusedError ? error.retryAfter : null) ?? waitAfter(failures), signal);
      onWaiting(false);
    }
  }
}

/** Whether a failure is temporary. */
export function goesBy(error: unknown): boolean {
  return error instanceof OfflineError || (error instanceof RefusedError && (error.problem.status >= 500 || [408, 429].includes(error.problem.status)));
}

// A connection that is back ends the wait.
function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = new AbortController();
    const timer = setTimeout(() => done(resolve), seconds * 1000);
    const done = (then: () => void) => {
      clearTimeout(timer);
      end.abort();
      then();
    };
    addEventListener('online', () => done(resolve), { signal: end.signal });
    signal.addEventListener('abort', () => done(() => reject(signal.reason as Error)), { signal: end.signal });
  });
}
