import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Deleted } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';

/** What was deleted, the latest first: each leads to where it can be brought back. */
export function DeletedList({ collection }: { readonly collection: string }) {
  const { text, of, moment } = wording();
  const deleted = useResource<Deleted>(address(`deleted/${collection}`, { limit: '50' }));
  return (
    <Card area="deleted" title={text('editing.deletedRecords')}>
      <Loaded resource={deleted} lines={2}>
        {({ items }) => (items.length === 0 ? <Empty>{text('editing.deletedRecords.empty')}</Empty> : (
          <ul class="deleted-records">
            {items.map(one => (
              <li key={one.id}>
                <a href={hrefToPage(`work/${collection}/${encodeURIComponent(one.id)}`)}><bdi>{one.title === undefined ? one.id : of(one.title)}</bdi></a>
                <small><time dateTime={one.at}>{moment(new Date(one.at))}</time> {text('changes.by', { who: one.by })}</small>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </Card>
  );
}
