import { useState } from 'preact/hooks';
import { mayWrite } from '../../features/access/principal.ts';
import { useContract } from '../../features/editing/useContract.ts';
import { isKept } from '../../shared/names/collections.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';
import type { ComponentProps } from 'preact';
import type { Parameters } from '../../shared/router/match.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { ListFilters } from './ListFilters.tsx';
import { ListTools } from './ListTools.tsx';
import { listOf, type ListOf } from './lists.ts';
import { columnsOf, filtersOf, sortOf } from './query.ts';
import { EditableTable } from './EditableTable.tsx';
import { RecordTable } from './RecordTable.tsx';

/** The records of a collection, to filter, sort and take along. The address holds the filters, the columns, the order and the page. */
export function RecordsPage({ parameters }: { readonly parameters: Parameters }) {
  const { text } = wording();
  const { collection = '' } = parameters;
  const list = listOf(collection);
  useSubject(collectionTitle(collection));
  if (list === undefined) return <div class="not-found"><h2>{text('app.notFound')}</h2><a href={hrefToPage('records')}>{text('nav.records')}</a></div>;
  return <Listed key={collection} collection={collection} list={list} />;
}

function Listed({ collection, list }: { readonly collection: string; readonly list: ListOf }) {
  const { text, language } = wording();
  const columns = columnsOf(list);
  const [sort, filters] = [sortOf(list), filtersOf(list)];
  const mayEdit = mayWrite.value && isKept(collection) && parameter('asOf') === null;
  const [wantsEdit, setEdit] = useState(false);
  const isEditing = mayEdit && wantsEdit;
  const fields = new Set([...isEditing ? ['version'] : [], 'id', ...list.named, ...columns.map(column => column.field)]);
  const query = { ...filters, sort, asOf: parameter('asOf') ?? undefined, lang: language };
  const page = useResource<List<JsonObject>>(address(collection, { ...query, fields: [...fields].join(), limit: '50', cursor: parameter('cursor') ?? undefined }));
  return (
    <div class="records-page">
      <p class="edit-up"><a href={hrefToPage('records')}>{text('nav.records')}</a></p>
      <ListFilters collection={collection} list={list} />
      <Card area="records" title={collectionTitle(collection)} aside={page.value !== null && text('editing.records', { count: page.value.total })}>
        {page.trouble !== null && page.value !== null && <Stale resource={page} trouble={page.trouble} />}
        <ListTools collection={collection} list={list} columns={columns} query={query} edit={mayEdit ? { isOn: isEditing, turn: () => setEdit(!isEditing) } : undefined} />
        <Loaded resource={page} lines={12}>
          {value => (
            <>
              {isEditing ? <Editable collection={collection} columns={columns} sort={sort} items={value.items} isTurning={page.isLoading} isCurrent={page.isCurrent} onSaved={page.retry} />
                : value.items.length === 0 ? <Empty>{text('records.none')}</Empty>
                  : <RecordTable collection={collection} columns={columns} sort={sort} items={value.items} isTurning={page.isLoading} />}
              {value.items.length > 0 && <Pages next={value.next} />}
            </>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

/** The contract says which cells are fields, so it is loaded first. */
function Editable(props: Omit<ComponentProps<typeof EditableTable>, 'contract'>) {
  const contract = useContract();
  return <Loaded resource={contract} lines={12}>{known => <EditableTable contract={known} {...props} />}</Loaded>;
}
