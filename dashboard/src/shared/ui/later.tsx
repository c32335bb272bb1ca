import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Meanwhile {
  /** What is shown while the script is loaded; nothing by default. */
  readonly pending?: () => ComponentChildren;
  /** What is shown when the script cannot be loaded; nothing by default. */
  readonly lost?: () => ComponentChildren;
}

/** A component whose script is loaded when it is first shown, so that pages without it do not wait for it. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, { pending, lost }: Meanwhile = {}): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [Shown, setShown] = useState<ComponentType<Props> | null>(() => loaded);
    const [isLost, setLost] = useState(false);
    useEffect(() => {
      if (loaded !== null) return;
      load().then(found => {
        loaded = found;
        setShown(() => found);
      }, () => setLost(true));
    }, []);
    if (Shown !== null) return <Shown {...props} />;
    return <>{(isLost ? lost : pending)?.()}</>;
  };
}
