import { mayAdminister } from '../../features/access/principal.ts';
import { credential } from '../../shared/api/credential.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { collections, newTitle } from '../../shared/names/collections.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { keptPaths } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { OtherTasks } from './OtherTasks.tsx';

/** Where the registry is kept: who one is, what was left undone, and what there is to do. */
export function Work() {
  return (
    <div class="work">
      {credential.value === null ? <SignIn /> : <><Unsaved /><Collections /><OtherTasks /></>}
    </div>
  );
}

/** What was typed in this tab and not saved. */
function Unsaved() {
  const { text } = wording();
  const paths = keptPaths();
  if (paths.length === 0) return null;
  return (
    <Card area="unsaved" title={text('work.unsaved')}>
      <ul class="plain">{paths.map(path => <li key={path}><a href={hrefOfDraft(path)}><bdi dir="ltr">{path}</bdi></a></li>)}</ul>
    </Card>
  );
}

function hrefOfDraft(path: string): string {
  const [collection = '', id = ''] = path.split('/');
  if (collection !== 'subscriptions') return hrefToPage(`work/${path.replace(/\/reviews$/, '')}`);
  return hrefToPage('work/subscriptions', id === 'new' ? { new: '' } : { open: decodeURIComponent(id) });
}

function Collections() {
  const { text } = wording();
  return (
    <Card area="collections" title={text('work.collections')}>
      <ul class="collections">
        {collections.filter(collection => collection !== 'agencyAccounts' || mayAdminister.value).map(collection => (
          <li key={collection}>
            <a href={hrefToPage(`work/${collection}`)}>{collectionTitle(collection)}</a>
            <a class="button" href={hrefToPage(`work/${collection}/new`)} aria-label={newTitle(collection)}>+</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
