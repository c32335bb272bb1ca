import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { hrefOfList, listedCollections } from '../../shared/router/records.ts';
import { Card } from '../../shared/ui/Card.tsx';

// Countries and commitments have pages of their own.
const collections = ['countries', 'commitments', ...listedCollections];

/** All lists of records, with the number of each kind. */
export function RecordsIndex() {
  return (
    <Card area="records-index" title={wording().text('nav.records')}>
      <ul class="records-index">
        {collections.map(collection => <Entry key={collection} collection={collection} href={hrefOfList(collection)} />)}
      </ul>
    </Card>
  );
}

function Entry({ collection, href }: { readonly collection: string; readonly href: string | null }) {
  const { text } = wording();
  const list = useResource<List<JsonObject>>(address(collection, { fields: 'id', limit: '1' }), null);
  return (
    <li>
      <a {...(href === null ? {} : { href })}>{collectionTitle(collection)}</a>
      {list.value !== null && <small>{text('editing.records', { count: list.value.total })}</small>}
    </li>
  );
}
