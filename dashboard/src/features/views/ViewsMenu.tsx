import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { credential } from '../../shared/api/credential.ts';

interface Props {
  /** The collection whose list the page shows. */
  readonly collection: string;
}

/** The saved views of a list: the one that is shown, one's own and those of colleagues, and a form for a new one. The public has none. */
export function ViewsMenu({ collection }: Props) {
  if (credential.value === null) return null;
  return <Later collection={collection} />;
}

let loaded: ComponentType<Props> | null = null;

/** It is a script of its own, so that the public's pages do not wait for it. If it cannot be loaded, only the menu is missing. */
function Later(props: Props) {
  const [Shown, setShown] = useState<ComponentType<Props> | null>(() => loaded);
  useEffect(() => {
    if (loaded !== null) return;
    import('./Menu.tsx').then(({ Menu }) => {
      loaded = Menu;
      setShown(() => Menu);
    }, () => undefined);
  }, []);
  return Shown === null ? null : <Shown {...props} />;
}
