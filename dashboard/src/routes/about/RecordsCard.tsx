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

/** The number of records of each kind that the reader can see, with links to their lists. */
export function RecordsCard() {
  const { text } = wording();
  return (
    <Card area="about-records" title={text('about.records')}>
      <p class="note">{text('about.records.note')}</p>
      <dl class="about-facts">{collections.map(collection => <Count key={collection} collection={collection} />)}</dl>
    </Card>
  );
}

function Count({ collection }: { readonly collection: string }) {
  const { number } = wording();
  const list = useResource<List<JsonObject>>(address(collection, { fields: 'id', limit: '1' }), null);
  const href = hrefOfList(collection);
  return (
    <div data-collection={collection}>
      <dt>{href === null ? collectionTitle(collection) : <a href={href}>{collectionTitle(collection)}</a>}</dt>
      <dd>{list.value === null ? '–' : number(list.value.total)}</dd>
    </div>
  );
}
