import { useEffect, useRef, useState } from 'preact/hooks';
import { read } from './client.ts';
import { session } from './credential.ts';
import { OfflineError, RefusedError } from './problem.ts';

/** Why there is no answer, or none newer than the one shown. */
export type Trouble = { readonly kind: 'offline' } | { readonly kind: 'refused'; readonly error: RefusedError } | { readonly kind: 'fault'; readonly error: unknown };

/** Something that was asked for: the latest answer, and what stands in the way of a newer one. */
export interface Resource<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  /** Whether the value is the answer of the path that is asked for, and not still that of another. */
  readonly isCurrent: boolean;
  /** When the API last said that the value is so. */
  readonly at: Date | null;
  /** The state that the value is, for a write that is meant for it. */
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

/** A live value asks again after so many milliseconds. */
export const refreshEvery = 60_000;

/**
 * Reads from the API and goes on asking, while the page is looked at. Whatever was read stays until something newer is there:
 * another path's answer too, so that figures do not blink away while a day is turned to.
 * @param path null to ask for nothing yet
 * @param every how often, in milliseconds; null for what is asked for once, and again only as long as it is not there
 */
export function useResource<T>(path: string | null, every: number | null = refreshEvery): Resource<T> {
  const [state, setState] = useState<State<T>>({ path: null, value: null, from: null, trouble: null, at: null, etag: null });
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

function troubleOf(error: unknown): Trouble {
  if (error instanceof OfflineError) return { kind: 'offline' };
  if (error instanceof RefusedError) return { kind: 'refused', error };
  return { kind: 'fault', error };
}
