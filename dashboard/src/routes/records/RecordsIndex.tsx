import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { lists } from './lists.ts';

// Countries and commitments have pages of their own.
const own = ['countries', 'commitments'];

/** All lists of records, and how many there are of each kind. */
export function RecordsIndex() {
  return (
    <Card area="records-index" title={wording().text('nav.records')}>
      <ul class="records-index">
        {[...own, ...Object.keys(lists)].map(collection => <Entry key={collection} collection={collection} />)}
      </ul>
    </Card>
  );
}

function Entry({ collection }: { readonly collection: string }) {
  const { text } = wording();
  const list = useResource<List<JsonObject>>(address(collection, { fields: 'id', limit: '1' }), null);
  return (
    <li>
      <a href={hrefToPage(own.includes(collection) ? collection : `records/${collection}`)}>{collectionTitle(collection)}</a>
      {list.value !== null && <small>{text('editing.records', { count: list.value.total })}</small>}
    </li>
  );
}
