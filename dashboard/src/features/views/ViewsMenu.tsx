import { useEffect, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, SavedView } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { go, parameter, place } from '../../shared/router/location.ts';
import { principal } from '../access/principal.ts';
import { defaultOf, hrefOfView, isBare, savedName, whole } from './views.ts';
import { ViewsPanel } from './ViewsPanel.tsx';

interface Props {
  /** The collection whose list the page shows. */
  readonly collection: string;
}

/** The saved views of a list: which one is shown, the own ones and those of colleagues, and a new one of what is shown. */
export function ViewsMenu({ collection }: Props) {
  if (credential.value === null) return null;
  return <Menu collection={collection} />;
}

function Menu({ collection }: Props) {
  const { text, of } = wording();
  const [isOpen, setOpen] = useState(false);
  useDefault(collection);
  const asked = parameter(savedName);
  const shown = useResource<SavedView>(asked === null || asked === whole ? null : address(`savedViews/${encodeURIComponent(asked)}`));
  const current = shown.isCurrent && shown.trouble === null ? shown.value : null;
  return (
    <details class="saved-views" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary class="button">{current === null ? text('views.menu') : text('views.menu.current', { name: of(current.title) })}</summary>
      {isOpen && <ViewsPanel collection={collection} current={current} onChanged={shown.retry} />}
    </details>
  );
}

/** An address that chooses nothing opens with the default of a team of who reads. */
function useDefault(collection: string): void {
  const person = principal.value;
  const bare = isBare(place.value.query);
  const defaults = useResource<List<SavedView>>(bare && person !== null ? address('savedViews', { collection, default: 'true', limit: '100' }) : null, null);
  const found = defaults.isCurrent && defaults.value !== null && person !== null ? defaultOf(defaults.value.items, person) : null;
  useEffect(() => {
    const href = found === null ? null : hrefOfView(found);
    if (bare && href !== null) go(href, 'replace');
  }, [bare, found]);
}
