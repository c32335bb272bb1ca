import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Skeleton } from '../shared/ui/Card.tsx';
import { LoadError } from '../shared/ui/LoadError.tsx';
import type { Parameters } from '../shared/router/match.ts';

type Page = ComponentType<{ readonly parameters: Parameters }>;

/**
 * A page whose script is read when it is first opened, so that the overview does not wait for it. A script that could not be read is
 * asked for by loading the page anew, because a browser may remember the failure.
 */
export function later(load: () => Promise<Page>): Page {
  let loaded: Page | null = null;
  return function Later({ parameters }) {
    const [Shown, setShown] = useState<Page | null>(() => loaded);
    const [isLost, setLost] = useState(false);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(page => {
        loaded = page;
        setShown(() => page);
      }, () => setLost(true));
    }, []);
    if (Shown !== null) return <Shown parameters={parameters} />;
    return <div class="card">{isLost ? <Lost /> : <Skeleton lines={10} />}</div>;
  };
}

/** As the page says, it asks again when the connection is back. */
function Lost() {
  useEffect(() => {
    const reload = () => location.reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return <LoadError resource={{ retry: () => location.reload(), at: null }} trouble={{ kind: 'offline' }} />;
}
