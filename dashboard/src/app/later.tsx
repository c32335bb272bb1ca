import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Skeleton } from '../shared/ui/Card.tsx';
import { later } from '../shared/ui/later.tsx';
import { LoadError } from '../shared/ui/LoadError.tsx';
import type { Parameters } from '../shared/router/match.ts';

type Page = ComponentType<{ readonly parameters: Parameters }>;

/**
 * A page whose script is read when it is first opened, so that the overview does not wait for it. A script that could not be read is
 * asked for by loading the page anew, because a browser may remember the failure.
 */
export const laterPage = (load: () => Promise<Page>): Page =>
  later(load, { pending: () => <div class="card"><Skeleton lines={10} /></div>, lost: () => <div class="card"><Lost /></div> });

/** As the page says, it asks again when the connection is back. */
function Lost() {
  useEffect(() => {
    const reload = () => location.reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, []);
  return <LoadError resource={{ retry: () => location.reload(), at: null }} trouble={{ kind: 'offline' }} />;
}
