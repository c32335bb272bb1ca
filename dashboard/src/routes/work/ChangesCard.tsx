import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, LocalizedText } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { hrefOfPage } from '../../shared/router/records.ts';
import { Card, Empty, Skeleton } from '../../shared/ui/Card.tsx';

interface Changed {
  readonly id: string;
  readonly title?: LocalizedText;
  readonly updatedAt: string;
  readonly updatedBy?: string;
}

const mostAtOnce = 10;

/** The latest changes about some countries, with their authors. */
export function ChangesCard({ countries, title }: { readonly countries: readonly string[]; readonly title: string }) {
  const { text, of, moment } = wording();
  const country = countries.join();
  const collections = ['agreements', 'activities', 'partnerships', 'commitments'] as const;
  const [agreements, activities, partnerships, commitments] = [useLast('agreements', country), useLast('activities', country), useLast('partnerships', country), useLast('commitments', country)];
  const lists = [agreements, activities, partnerships, commitments];
  const items = lists.flatMap((list, at) => (list.value?.items ?? []).map(item => ({ ...item, collection: collections[at] ?? '' })))
    .sort((left, right) => right.updatedAt.localeCompare(left.updatedAt)).slice(0, mostAtOnce);
  return (
    <Card area="my-changes" title={title}>
      {items.length === 0 ? lists.some(list => list.isLoading) ? <Skeleton lines={6} /> : <Empty>{text('changes.empty')}</Empty> : (
        <ol class="facts">
          {items.map(one => (
            <li key={`${one.collection} ${one.id}`}>
              <div>
                <a href={hrefOfPage(one.collection, one.id)}><bdi>{one.title === undefined ? one.id : of(one.title)}</bdi></a>
                <span class="note"> {collectionTitle(one.collection)} · <time dateTime={one.updatedAt}>{moment(new Date(one.updatedAt))}</time>{one.updatedBy !== undefined && <> · {text('changes.by', { who: one.updatedBy })}</>}</span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

function useLast(collection: string, country: string) {
  return useResource<List<Changed>>(address(collection, { country, sort: '-updatedAt', fields: 'id,title,updatedAt,updatedBy', limit: String(mostAtOnce), lang: wording().language }));
}
