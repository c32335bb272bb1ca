import { TableFiles } from '../../features/access/TableFiles.tsx';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { mayWrite, seesInternal } from '../../features/access/principal.ts';
import { LaterList } from '../../features/lists/LaterList.tsx';
import { RecordTable } from '../../features/lists/RecordTable.tsx';
import { useEditSwitch } from '../../features/lists/useEditSwitch.ts';
import { isKept } from '../../shared/names/collections.ts';
import { isWorkedOn } from '../../features/teamwork/worked.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { ListFilters } from './ListFilters.tsx';
import { ListTools } from './ListTools.tsx';
import { assigned, listOf, type ListOf } from './lists.ts';
import { columnsOf, filtersOf, sortOf } from './query.ts';

/** The records of a collection, to filter, sort and take along. The address holds the filters, the columns, the order and the page. */
export function RecordsPage({ parameters }: { readonly parameters: Parameters }) {
  const { text } = wording();
  const { collection = '' } = parameters;
  const list = withAssigned(collection, listOf(collection));
  useSubject(collectionTitle(collection));
  if (list === undefined) return <div class="not-found"><h2>{text('app.notFound')}</h2><a href={hrefToPage('records')}>{text('nav.records')}</a></div>;
  return <Listed key={collection} collection={collection} list={list} />;
}

// To whom work is given is only told to readers of what is internal.
function withAssigned(collection: string, list: ListOf | undefined): ListOf | undefined {
  return list !== undefined && seesInternal.value && isWorkedOn(collection) ? { ...list, filters: [...list.filters, assigned] } : list;
}

function Listed({ collection, list }: { readonly collection: string; readonly list: ListOf }) {
  const { text, language } = wording();
  const columns = columnsOf(list);
  const [sort, filters] = [sortOf(list), filtersOf(list)];
  const edit = useEditSwitch(mayWrite.value && isKept(collection) && parameter('asOf') === null);
  const fields = new Set(['id', ...list.named, ...columns.map(column => column.field)]);
  const query = { ...filters, sort, asOf: parameter('asOf') ?? undefined, lang: language };
  const pathOf = (asked: string) => address(collection, { ...query, fields: asked, limit: '50', cursor: parameter('cursor') ?? undefined });
  const page = useResource<List<JsonObject>>(pathOf([...fields].join()));
  return (
    <div class="records-page">
      <p class="edit-up"><a href={hrefToPage('records')}>{text('nav.records')}</a></p>
      <ListFilters collection={collection} list={list} />
      <Card area="records" what={<SavePicture title={collectionTitle(collection)}><TableFiles path={address(collection, query)} name={collection} /></SavePicture>} title={collectionTitle(collection)} aside={page.value !== null && text('editing.records', { count: page.value.total })}>
        {page.trouble !== null && page.value !== null && <Stale resource={page} trouble={page.trouble} />}
        <ListTools collection={collection} list={list} columns={columns} query={query} edit={edit} />
        {edit.isOn ? <LaterList collection={collection} columns={columns} sort={sort} pathOf={pathOf} named={list.named} guard={edit.guard} onSaved={page.retry} /> : (
          <Loaded resource={page} lines={12}>
            {value => (value.items.length === 0 ? <Empty>{text('records.none')}</Empty> : (
              <>
                <RecordTable collection={collection} columns={columns} sort={sort} items={value.items} isTurning={page.isLoading} />
                <Pages next={value.next} />
              </>
            ))}
          </Loaded>
        )}
      </Card>
    </div>
  );
}
