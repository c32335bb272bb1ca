import { useEffect, useRef, useState } from 'preact/hooks';
import { given, read } from './client.ts';
import { session } from './credential.ts';
import { OfflineError, RefusedError } from './problem.ts';

/** The reason why there is no answer, or none newer than the one shown. */
export type Trouble = { readonly kind: 'offline' } | { readonly kind: 'refused'; readonly error: RefusedError } | { readonly kind: 'fault'; readonly error: unknown };

/** A resource: its latest answer, and the error that prevents a newer one. */
export interface Resource<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  /** Whether the value is the answer of the requested path, and not that of an earlier path. */
  readonly isCurrent: boolean;
  /** The time at which the API last confirmed the value. */
  readonly at: Date | null;
  /** The ETag of the value, for a write that refers to it. */
  readonly etag: string | null;
  readonly retry: () => void;
}

interface State<T> {
  readonly path: string | null;
  readonly value: T | null;
  /** The path that the value was read from. */
  readonly from: string | null;
  readonly trouble: Trouble | null;
  readonly at: Date | null;
  readonly etag: string | null;
}

/** The interval in milliseconds at which a live value is read again. */
export const refreshEvery = 60_000;

/**
 * Reads from the API, and reads again regularly while the page is visible. The last answer stays until there is a newer one, even if the
 * path changes, so that figures do not disappear for a moment while the day changes.
 * @param path null to read nothing yet
 * @param every the interval in milliseconds; null to read once, with repeats only until there is an answer
 */
export function useResource<T>(path: string | null, every: number | null = refreshEvery): Resource<T> {
  const [state, setState] = useState<State<T>>(() => stateAtFirst(path));
  const [turn, setTurn] = useState(0);
  const who = session.value;
  const isThere = useRef(false);

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    isThere.current = false;
    const ask = () => {
      read<T>(path, abort.signal).then(
        answer => {
          isThere.current = true;
          setState({ path, value: answer.value, from: path, trouble: null, at: new Date(), etag: answer.etag });
        },
        (error: unknown) => {
          if (!abort.signal.aborted) setState(before => ({ ...before, path, trouble: troubleOf(error) }));
        });
    };
    const askAgain = () => {
      if (every !== null || !isThere.current) ask();
    };
    const askIfSeen = () => {
      if (document.visibilityState === 'visible') askAgain();
    };
    ask();
    const timer = every === null ? undefined : setInterval(askIfSeen, every);
    window.addEventListener('online', askAgain);
    document.addEventListener('visibilitychange', askIfSeen);
    return () => {
      abort.abort();
      clearInterval(timer);
      window.removeEventListener('online', askAgain);
      document.removeEventListener('visibilitychange', askIfSeen);
    };
  }, [path, every, who, turn]);

  return {
    value: state.value,
    trouble: state.trouble,
    isLoading: path !== null && state.path !== path,
    isCurrent: path !== null && state.from === path,
    at: state.at,
    etag: state.etag,
    retry: () => setTurn(turn + 1),
  };
}

function stateAtFirst<T>(path: string | null): State<T> {
  const known = path === null ? null : given(path);
  if (known === null) return { path: null, value: null, from: null, trouble: null, at: null, etag: null };
  return { path, value: known.value as T, from: path, trouble: null, at: known.at, etag: null };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof OfflineError) return { kind: 'offline' };
  if (error instanceof RefusedError) return { kind: 'refused', error };
  return { kind: 'fault', error };
}
