import { useRef } from 'preact/hooks';
import { mayWrite } from '../../features/access/principal.ts';
import { Refused } from '../../features/editing/Refused.tsx';
import { useSending } from '../../features/editing/useSending.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Deleted } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';

interface Props {
  readonly collection: string;
  readonly onRestored: () => void;
}

/** The deleted records, the latest first. Each can be restored here, and has a link to its history. */
export function DeletedList({ collection, onRestored }: Props) {
  const { text } = wording();
  const deleted = useResource<Deleted>(address(`deleted/${collection}`, { limit: '50' }));
  const card = useRef<HTMLDivElement>(null);
  // The pressed button is removed with its line, so the focus is kept in the list.
  const restored = () => {
    card.current?.focus();
    deleted.retry();
    onRestored();
  };
  return (
    <div ref={card} tabIndex={-1}><Card area="deleted" title={text('editing.deletedRecords')}>
      <Loaded resource={deleted} lines={2}>
        {({ items }) => (items.length === 0 ? <Empty>{text('editing.deletedRecords.empty')}</Empty> : (
          <ul class="deleted-records">{items.map(one => <Entry key={one.id} collection={collection} one={one} onRestored={restored} />)}</ul>
        ))}
      </Loaded>
    </Card></div>
  );
}

function Entry({ collection, one, onRestored }: Props & { readonly one: Deleted['items'][number] }) {
  const { text, of, moment } = wording();
  const { isSending, faults, send } = useSending();
  const title = one.title === undefined ? one.id : of(one.title);
  const restore = () => void send(async () => {
    await write(address(`${collection}/${encodeURIComponent(one.id)}/restore`), { method: 'POST' });
    announce(text('editing.restored'));
    onRestored();
  });
  return (
    <li>
      <a href={hrefToPage(`work/${collection}/${encodeURIComponent(one.id)}`)}><bdi>{title}</bdi></a>
      <small><time dateTime={one.at}>{moment(new Date(one.at))}</time> {text('changes.by', { who: one.by })}</small>
      {mayWrite.value && <button type="button" disabled={isSending} aria-label={text('editing.restore.of', { title })} onClick={restore}>{text('editing.restore')}</button>}
      <Refused faults={faults} />
    </li>
  );
}
