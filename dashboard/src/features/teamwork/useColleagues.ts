import { useEffect, useState } from 'preact/hooks';
import { address, read } from '../../shared/api/client.ts';
import type { Colleagues } from '../../shared/api/shapes.ts';

/** Milliseconds without a key before the registry is asked who there is. */
const rest = 120;

/** The names of those who may see a record and match what was typed; null while nothing is asked for or known. */
export function useColleagues(record: string, typed: string | null): readonly string[] | null {
  const [found, setFound] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (typed === null) {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      read<Colleagues>(address(`${record}/colleagues`, typed.trim() === '' ? {} : { q: typed.trim() }), abort.signal)
        .then(({ value }) => setFound(value.items.map(one => one.name)), () => !abort.signal.aborted && setFound([]));
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [record, typed]);
  return found;
}
