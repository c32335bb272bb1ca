import { credential } from '../../shared/api/credential.ts';
import { later } from '../../shared/ui/later.tsx';

interface Props {
  /** The collection whose list the page shows. */
  readonly collection: string;
}

// The public's pages do not wait for its script. If it cannot be loaded, only the menu is missing.
const Menu = later<Props>(async () => (await import('./Menu.tsx')).Menu);

/** The saved views of a list: the one that is shown, one's own and those of colleagues, and a form for a new one. The public has none. */
export function ViewsMenu({ collection }: Props) {
  return credential.value === null ? null : <Menu collection={collection} />;
}
