import { problemOf } from './problem.ts';
import { request } from './request.ts';

/** The options of a write besides its body. */
export interface Write {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; text and files go as they are. */
  readonly body?: unknown;
  /** Default `application/json`; a form of files names its own. */
  readonly mediaType?: string;
  /** The ETag of the state in view. If the state has changed, the write gets a 412. */
  readonly ifMatch?: string;
  /** Makes a repeat of a POST return the first answer. */
  readonly idempotencyKey?: string;
}

/** The answer to a write; its value is null without a body. */
export interface Written<T> {
  readonly value: T;
  readonly etag: string | null;
}

/**
 * Writes to the API once. The caller decides whether to try again.
 * @throws RefusedError when the answer is a problem; OfflineError when the API does not answer; AbortError.
 */
export async function write<T>(path: string, sent: Write, signal: AbortSignal = new AbortController().signal): Promise<Written<T>> {
  const headers = new Headers({ accept: 'application/json' });
  if (sent.ifMatch !== undefined) headers.set('if-match', sent.ifMatch);
  if (sent.idempotencyKey !== undefined) headers.set('idempotency-key', sent.idempotencyKey);
  if (sent.body !== undefined && !(sent.body instanceof FormData)) headers.set('content-type', sent.mediaType ?? 'application/json');
  const answer = await request(path, { method: sent.method, headers, signal, body: bodyOf(sent.body) });
  if (!answer.ok) throw await problemOf(answer);
  const value = answer.status === 204 ? null : await answer.json() as T;
  return { value: value as T, etag: answer.headers.get('etag') };
}

function bodyOf(body: unknown): BodyInit | null {
  if (body === undefined) return null;
  return typeof body === 'string' || body instanceof Blob || body instanceof FormData ? body : JSON.stringify(body);
}
