import { apiKey } from './key.ts';
import { OfflineError } from './problem.ts';

/** What is asked: as fetch takes it, headers and signal always there. */
export interface Asked extends RequestInit {
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/**
 * Asks the API as whoever is signed in, whatever the answer is.
 * @throws OfflineError when nobody answers; AbortError.
 */
export async function request(path: string, asked: Asked): Promise<Response> {
  if (apiKey.value !== null) asked.headers.set('x-api-key', apiKey.value);
  try {
    // What only some may see is not left in the browser's cache.
    return await fetch(path, { credentials: 'omit', cache: apiKey.value === null ? 'default' : 'no-store', ...asked });
  } catch (error) {
    if (asked.signal.aborted) throw error;
    throw new OfflineError('Nobody answers.', { cause: error });
  }
}
