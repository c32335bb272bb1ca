import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, hrefToPage, parameter } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { newTitle } from '../../shared/names/collections.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { DeletedList } from './DeletedList.tsx';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { useTitles } from '../../features/editing/titles.ts';

/** The records of a collection, the last changed first, with links to open one or to create one. */
export function CollectionPage({ parameters }: { readonly parameters: Parameters }) {
  const { text } = wording();
  const { collection = '' } = parameters;
  const q = parameter('q');
  useSubject(collectionTitle(collection));
  const list = useResource<List<JsonObject>>(address(collection, { q: q ?? undefined, sort: '-updatedAt', limit: '50', cursor: parameter('cursor') ?? undefined }));
  return (
    <div class="edit-page collection-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      <Card area="records" what={<SavePicture title={collectionTitle(collection)} />} title={collectionTitle(collection)} aside={list.value !== null && text('editing.records', { count: list.value.total })}>
        {list.trouble !== null && list.value !== null && <Stale resource={list} trouble={list.trouble} />}
        <div class="records-head">
          <label class="filter">
            <span>{text('filters.text')}</span>
            <input type="search" value={q ?? ''} onInput={event => change({ q: event.currentTarget.value === '' ? null : event.currentTarget.value, cursor: null }, 'replace')} />
          </label>
          <a class="button primary" href={hrefToPage(`work/${collection}/new`)}>{newTitle(collection)}</a>
        </div>
        <Loaded resource={list} lines={12}>
          {value => (value.items.length === 0 ? <Empty>{text(q === null ? 'editing.records.empty' : 'editing.records.none')}</Empty>
            : <Records collection={collection} items={value.items} next={value.next} isTurning={list.isLoading} />)}
        </Loaded>
      </Card>
      <DeletedList collection={collection} onRestored={list.retry} />
    </div>
  );
}

interface RecordsProps {
  readonly collection: string;
  readonly items: readonly JsonObject[];
  readonly next: string | undefined;
  readonly isTurning: boolean;
}

function Records({ collection, items, next, isTurning }: RecordsProps) {
  const { text, moment } = wording();
  const titleOf = useTitles();
  return (
    <>
      <div class={`table-scroll ${isTurning ? 'turning' : ''}`} tabIndex={0} role="region" aria-label={collectionTitle(collection)}>
        <table>
          <thead><tr><th scope="col">{text('field.title')}</th><th scope="col">{text('field.id')}</th><th scope="col">{text('editing.changed')}</th></tr></thead>
          <tbody>
            {items.map(record => {
              const id = written(record['id']);
              return (
                <tr key={id}>
                  <th scope="row"><a href={hrefToPage(`work/${collection}/${encodeURIComponent(id)}`)}><bdi>{titleOf(collection, record)}</bdi></a></th>
                  <td><bdi dir="ltr">{id}</bdi></td>
                  <td><time dateTime={written(record['updatedAt'])}>{moment(new Date(written(record['updatedAt'])))}</time> {text('changes.by', { who: written(record['updatedBy']) })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <Pages next={next} />
    </>
  );
}
