import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { seesInternal } from '../access/principal.ts';

/** What others addressed to who is signed in, on every page. The public has no bell, and does not wait for its script. */
export function BellButton() {
  return seesInternal.value ? <Later /> : null;
}

let loaded: ComponentType | null = null;

function Later() {
  const [Shown, setShown] = useState<ComponentType | null>(() => loaded);
  useEffect(() => {
    if (loaded !== null) return;
    import('./Bell.tsx').then(({ Bell }) => {
      loaded = Bell;
      setShown(() => Bell);
    }, () => undefined);
  }, []);
  return Shown === null ? null : <Shown />;
}
