import { mayAdminister, mayWrite } from '../../features/access/principal.ts';
import { wording } from '../../shared/i18n/index.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { collections, newTitle } from '../../shared/names/collections.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';

/** Links to the forms of records, and to imports and exports. */
export function RecordsView() {
  return <div class="my-records"><Collections /><Traffic /></div>;
}

function Collections() {
  const { text } = wording();
  return (
    <Card area="collections" title={text('work.collections')}>
      <ul class="collections">
        {collections.filter(collection => collection !== 'agencyAccounts' || mayAdminister.value).map(collection => (
          <li key={collection}>
            <a href={hrefToPage(`work/${collection}`)}>{collectionTitle(collection)}</a>
            {mayWrite.value && <a class="button" href={hrefToPage(`work/${collection}/new`)} aria-label={newTitle(collection)}>+</a>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Traffic() {
  const { text } = wording();
  return (
    <Card area="traffic" title={text('work.traffic')}>
      <ul class="traffic">
        <li><a href={hrefToPage('work/packs')}>{text('nav.packs')}</a><small>{text('work.packs')}</small></li>
        <li><a href={hrefToPage('work/import')}>{text('nav.import')}</a><small>{text('work.import')}</small></li>
        <li><a href={hrefToPage('work/subscriptions')}>{text('nav.subscriptions')}</a><small>{text('work.subscriptions')}</small></li>
        <li><a href={hrefToPage('work/notifications')}>{text('nav.notifications')}</a><small>{text('work.notifications')}</small></li>
        {mayAdminister.value && <li><a href={hrefToPage('work/keys')}>{text('nav.keys')}</a><small>{text('work.keys')}</small></li>}
      </ul>
    </Card>
  );
}
