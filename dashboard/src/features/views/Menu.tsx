import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
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

/** The menu of a signed-in person. */
export function Menu({ collection }: Props) {
  const { text, of } = wording();
  const [isOpen, setOpen] = useState(false);
  useDefault(collection);
  const asked = parameter(savedName);
  const shown = useResource<SavedView>(asked === null || asked === whole ? null : address(`savedViews/${encodeURIComponent(asked)}`));
  const current = shown.isCurrent && shown.trouble === null ? shown.value : null;
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current === null) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details class="saved-views" ref={details} onToggle={event => setOpen(event.currentTarget.open)} onKeyDown={event => event.key === 'Escape' && !isOfDialog(event) && close()}>
      <summary class="button">{current === null ? text('views.menu') : text('views.menu.current', { name: of(current.title) })}</summary>
      {isOpen && <ViewsPanel collection={collection} current={current} onChanged={shown.retry} onChosen={close} />}
    </details>
  );
}

// Escape answers the question that is shown over the panel.
function isOfDialog(event: Event): boolean {
  return event.target instanceof Element && event.target.closest('dialog') !== null;
}

/** An address without choices opens with the default view of one of the reader's teams. */
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
