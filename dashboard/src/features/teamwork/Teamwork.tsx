import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { seesInternal } from '../access/principal.ts';
import { isWorkedOn } from './worked.ts';

export interface TeamworkProps {
  readonly collection: string;
  readonly id: string;
}

/** Comments on a record and to whom it is given, for those who read what is internal. The public has none. */
export function Teamwork(props: TeamworkProps) {
  return seesInternal.value && isWorkedOn(props.collection) ? <Later key={`${props.collection}/${props.id}`} {...props} /> : null;
}

let loaded: ComponentType<TeamworkProps> | null = null;

/** The public's pages are not to wait for what they do not show. */
function Later(props: TeamworkProps) {
  const [Shown, setShown] = useState<ComponentType<TeamworkProps> | null>(() => loaded);
  useEffect(() => {
    if (loaded !== null) return;
    import('./Discussion.tsx').then(({ Discussion }) => {
      loaded = Discussion;
      setShown(() => Discussion);
    }, () => undefined);
  }, []);
  return Shown === null ? null : <Shown {...props} />;
}
