import { identity } from './credential.ts';
import { problemOf, RefusedError } from './problem.ts';
import { request } from './request.ts';

/** The API is on the page's own host. */
const base = new URL('../api/v1/', new URL(import.meta.env.BASE_URL, location.href));

/** An answer, and whether it is the same as before. */
export interface Answer<T> {
  readonly value: T;
  readonly isUnchanged: boolean;
  /** The ETag for a write that refers to this state; null when the API sends none. */
  readonly etag: string | null;
}

interface Remembered {
  readonly etag: string;
  readonly value: unknown;
}

/** The number of repeats of a read when the API says when to repeat it. */
const mostTries = 3;
const longestWait = 30;

const memory = new Map<string, Remembered>();

/** The address of a path of the API, for a link or a request. */
export function address(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

/** An answer that came with the page, or the newest one of its path. */
interface Given {
  readonly value: unknown;
  readonly at: Date;
}

const givenByPage = new Map<string, Given>();

/** Stores what the API would have answered at the time when the page was sent. */
export function give(path: string, value: unknown): void {
  givenByPage.set(memoryKey(path), { value, at: new Date(performance.timeOrigin) });
}

/** What is known of a path that the page came with; null for other paths. */
export function given(path: string): Given | null {
  return givenByPage.get(memoryKey(path)) ?? null;
}

const early = new Map<string, Promise<Answer<unknown>>>();

/** Requests in advance. The first read of the same path gets this answer. */
export function prefetch(path: string): void {
  const answer = read<unknown>(path, new AbortController().signal);
  // The later read reports the error.
  answer.catch(() => undefined);
  early.set(memoryKey(path), answer);
}

/**
 * Reads JSON. A repeated read sends the ETag, and a 304 returns the same object.
 * @throws RefusedError when the answer is a problem; OfflineError when the API does not answer; AbortError.
 */
export async function read<T>(path: string, signal: AbortSignal): Promise<Answer<T>> {
  const begun = early.get(memoryKey(path));
  if (begun !== undefined) {
    early.delete(memoryKey(path));
    const answer = await begun;
    signal.throwIfAborted();
    return answer as Answer<T>;
  }
  for (let tries = 1; ; tries++) {
    try {
      return await readTogether<T>(path, signal);
    } catch (error) {
      const wait = error instanceof RefusedError ? error.retryAfter : null;
      if (wait === null || wait > longestWait || tries >= mostTries) throw error;
      await pause(wait * 1000, signal);
    }
  }
}

/** A request that several parts of a page wait for. */
interface Together {
  readonly answer: Promise<Answer<unknown>>;
  readonly abort: AbortController;
  /** The number of parts that wait for it. A request is aborted only when none is left. */
  waiting: number;
}

const together = new Map<string, Together>();

/** Sends one request for equal reads in one turn, such as the names of countries. A later read sends a new one, because the data may have changed in the meantime. */
async function readTogether<T>(path: string, signal: AbortSignal): Promise<Answer<T>> {
  signal.throwIfAborted();
  const one = together.get(memoryKey(path)) ?? begin(path);
  one.waiting += 1;
  const leave = () => {
    one.waiting -= 1;
    if (one.waiting === 0) one.abort.abort(signal.reason);
  };
  signal.addEventListener('abort', leave, { once: true });
  try {
    const answer = await one.answer;
    signal.throwIfAborted();
    return answer as Answer<T>;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function begin(path: string): Together {
  const key = memoryKey(path);
  const abort = new AbortController();
  const forget = () => {
    if (together.get(key) === one) together.delete(key);
  };
  const one: Together = { answer: readOnce<unknown>(path, abort.signal).finally(forget), abort, waiting: 0 };
  together.set(key, one);
  setTimeout(forget);
  return one;
}

async function readOnce<T>(path: string, signal: AbortSignal): Promise<Answer<T>> {
  const known = memory.get(memoryKey(path));
  const headers = new Headers({ accept: 'application/json' });
  if (known !== undefined) headers.set('if-none-match', known.etag);
  const answer = await request(path, { headers, signal });
  if (answer.status === 304 && known !== undefined) return { value: known.value as T, isUnchanged: true, etag: known.etag };
  if (!answer.ok) throw await problemOf(answer);
  const value = await answer.json() as T;
  // The first render may come after the first answer.
  if (givenByPage.has(memoryKey(path))) givenByPage.set(memoryKey(path), { value, at: new Date() });
  const etag = answer.headers.get('etag');
  if (etag !== null) memory.set(memoryKey(path), { etag, value });
  return { value, isUnchanged: false, etag };
}

// Answers differ by the person who asks.
function memoryKey(path: string): string {
  return `${identity()} ${path}`;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    }, { once: true });
  });
}
