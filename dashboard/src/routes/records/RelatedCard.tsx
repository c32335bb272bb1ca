import { useTitles } from '../../features/editing/titles.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { hrefOfList, hrefOfPage } from '../../shared/router/records.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { related } from './related.ts';

const most = 20;

/** The records that refer to this one, by kind; nothing without any. */
export function RelatedCard({ collection, id }: { readonly collection: string; readonly id: string }) {
  return <>{(related[collection] ?? []).map(([of, parameter, sort]) => <Related key={of} collection={of} parameter={parameter} sort={sort} id={id} />)}</>;
}

function Related({ collection, parameter, sort, id }: { readonly collection: string; readonly parameter: string; readonly sort: string; readonly id: string }) {
  const { text } = wording();
  const titleOf = useTitles();
  const list = useResource<List<JsonObject>>(address(collection, { [parameter]: id, sort, limit: String(most) }));
  if (list.value === null || list.value.total === 0) return null;
  const others = list.value.total > list.value.items.length ? hrefOfList(collection, { [parameter]: id }) : null;
  return (
    <Card area={`related-${collection}`} title={collectionTitle(collection)} aside={text('editing.records', { count: list.value.total })}>
      <FirstItems items={list.value.items} most={5}>
        {record => <li key={written(record['id'])}><a href={hrefOfPage(collection, written(record['id']))}><bdi>{titleOf(collection, record)}</bdi></a></li>}
      </FirstItems>
      {others !== null && <p class="note"><a href={others}>{text('records.all')}</a></p>}
    </Card>
  );
}
