import { credential, credentialHeader, refuse } from './credential.ts';
import { OfflineError } from './problem.ts';

/** The request, as for fetch, with headers and signal. */
export interface Asked extends RequestInit {
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

/**
 * Sends a request to the API with the present credential and returns any answer.
 * @throws OfflineError when the API does not answer; AbortError.
 */
export async function request(path: string, asked: Asked): Promise<Response> {
  const shown = credential.peek();
  const header = credentialHeader(shown);
  if (header !== null) asked.headers.set(...header);
  const answer = await answerOf(path, asked, shown === null);
  if (answer.status === 401) refuse(shown, answer.headers.get('www-authenticate'));
  return answer;
}

async function answerOf(path: string, asked: Asked, isPublic: boolean): Promise<Response> {
  try {
    // Answers for signed-in people are not stored in the browser's cache.
    return await fetch(path, { credentials: 'omit', cache: isPublic ? 'default' : 'no-store', ...asked });
  } catch (error) {
    if (asked.signal.aborted) throw error;
    throw new OfflineError('Nobody answers.', { cause: error });
  }
}
