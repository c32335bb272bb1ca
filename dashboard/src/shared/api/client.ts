import { identity } from './credential.ts';
import { problemOf, RefusedError } from './problem.ts';
import { request } from './request.ts';

/** Beside the page, on whatever host that is. */
const base = new URL('../api/v1/', new URL(import.meta.env.BASE_URL, location.href));

/** An answer, and whether it is the one that was there before. */
export interface Answer<T> {
  readonly value: T;
  readonly isUnchanged: boolean;
  /** The state that it is, for a write that is meant for it; null when the API names none. */
  readonly etag: string | null;
}

interface Remembered {
  readonly etag: string;
  readonly value: unknown;
}

/** How often a read is tried again when the API says when to. */
const mostTries = 3;
const longestWait = 30;

const memory = new Map<string, Remembered>();

/** The address of something of the API, for a link or a request. */
export function address(path: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const url = new URL(path, base);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

const early = new Map<string, Promise<Answer<unknown>>>();

/** Asks for what will be read in a moment; the first who reads it is given that answer. */
export function prefetch(path: string): void {
  const answer = read<unknown>(path, new AbortController().signal);
  // The later read reports the error.
  answer.catch(() => undefined);
  early.set(memoryKey(path), answer);
}

/**
 * Reads JSON. What was read before is asked for by its ETag, and a 304 gives the very same object.
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
  /** How many wait for it; nobody's request is given up. */
  waiting: number;
}

const together = new Map<string, Together>();

/** Sends one request for what the parts of a page ask for in one turn, such as the names of countries. A later one is sent anew, because what is read may have been written to meanwhile. */
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
