import { useEffect } from 'preact/hooks';
import { hrefOfView } from '../../features/views/views.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { SavedView } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { go, hrefToPage } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';

/** The short address of a saved view: it leads to the list as the view shows it. */
export function ViewPage({ parameters }: { readonly parameters: Parameters }) {
  const { text } = wording();
  const view = useResource<SavedView>(address(`savedViews/${encodeURIComponent(parameters['id'] ?? '')}`), null);
  const href = view.value === null ? null : hrefOfView(view.value);
  useEffect(() => {
    if (href !== null) go(href, 'replace');
  }, [href]);
  const isGone = (view.trouble?.kind === 'refused' && view.trouble.error.problem.status === 404) || (view.value !== null && href === null);
  return (
    <Card area="view" title={text('views.opening')}>
      {isGone ? <><p role="alert">{text('views.gone')}</p><p><a href={hrefToPage('records')}>{text('nav.records')}</a></p></> : <Loaded resource={view} lines={4}>{() => null}</Loaded>}
    </Card>
  );
}
