import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { credential } from '../../shared/api/credential.ts';

interface Props {
  /** The collection whose list the page shows. */
  readonly collection: string;
}

/** The saved views of a list: which one is shown, the own ones and those of colleagues, and a new one of what is shown. The public has none. */
export function ViewsMenu({ collection }: Props) {
  if (credential.value === null) return null;
  return <Later collection={collection} />;
}

let loaded: ComponentType<Props> | null = null;

/** The public's pages are not to wait for what they do not show. Without its script a list has no menu, and all else. */
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
