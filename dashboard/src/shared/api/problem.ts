import { errorOf } from './credential.ts';
import type { Problem as PublishedProblem } from './shapes.ts';

/** The reason for a refusal of the API (RFC 9457). A proxy that answers in place of the API gives only the required members. */
export type Problem = Pick<PublishedProblem, 'type' | 'title' | 'status' | 'detail' | 'errors'> & Partial<Pick<PublishedProblem, 'traceId' | 'conflicts'>>;

/** The API answered, and the answer is a problem. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly problem: Problem,
    /** Seconds after which to ask again; null when the API names none. */
    readonly retryAfter: number | null,
    /** The error that the challenge of a 401 names; null when it names none. */
    readonly authError: string | null = null,
  ) {
    super(problem.detail);
  }
}

/** Nobody answered: no network, or no server. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

const mediaType = 'application/problem+json';

/** The error of an answer; a proxy may have answered in another form. */
export async function problemOf(answer: Response): Promise<RefusedError> {
  const isProblem = answer.headers.get('content-type')?.startsWith(mediaType) === true;
  const problem = isProblem ? (await answer.json() as Problem) : foreign(answer);
  return new RefusedError(problem, retryAfterOf(answer.headers), errorOf(answer.headers.get('www-authenticate')));
}

/** Retry-After in seconds (RFC 9110 section 10.2.3); of its two forms the API sends the number. */
export function retryAfterOf(headers: Headers): number | null {
  const text = headers.get('retry-after');
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function foreign(answer: Response): Problem {
  const title = answer.statusText === '' ? String(answer.status) : answer.statusText;
  return { type: 'about:blank', title, status: answer.status, detail: `${answer.status} ${title}`, errors: [] };
}
