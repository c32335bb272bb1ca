import { mayAssess } from '../../features/access/principal.ts';
import { keptPaths } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';

/** Input in this tab that was not saved. */
export function Unsaved() {
  const { text } = wording();
  const paths = keptPaths();
  if (paths.length === 0) return null;
  return (
    <Card area="unsaved" title={text('work.unsaved')}>
      <ul class="my-plain">{paths.map(path => <li key={path}><a href={hrefOfDraft(path)}><bdi dir="ltr">{path}</bdi></a></li>)}</ul>
    </Card>
  );
}

function hrefOfDraft(path: string): string {
  const [collection = '', id = ''] = path.split('/');
  // The form of an assessment stays beside the claim, even if the commitment has left the queue.
  if (path.endsWith('/reviews') && mayAssess.value) return hrefToPage('work', { view: 'assess', open: decodeURIComponent(id) });
  if (collection !== 'subscriptions') return hrefToPage(`work/${path.replace(/\/reviews$/, '')}`);
  return hrefToPage('work/subscriptions', id === 'new' ? { new: '' } : { open: decodeURIComponent(id) });
}
