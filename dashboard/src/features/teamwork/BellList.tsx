import type { Bell } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { hrefOfPage } from '../../shared/router/records.ts';

export type BellItem = Bell['items'][number];

const said: Readonly<Record<BellItem['kind'], MessageKey>> = { mention: 'bell.mention', reply: 'bell.reply', assignment: 'bell.assignment' };

// The page of the record, and on it the comment.
function hrefOf({ about, commentId }: BellItem): string {
  const href = hrefOfPage(about.collection, about.id);
  return commentId === undefined ? href : `${href}${href.includes('?') ? '&' : '?'}comment=${encodeURIComponent(commentId)}`;
}

/** Mentions, replies and assignments, each leading to its record. */
export function BellList({ items, onOpened }: { readonly items: readonly BellItem[]; readonly onOpened: (item: BellItem) => void }) {
  const { text, moment, date } = wording();
  return (
    <ul class="bell-items">
      {items.map(item => (
        <li key={item.id} class={item.read ? '' : 'unread'}>
          <p>
            {!item.read && <span class="bell-new">{text('bell.new')}</span>}
            {text(said[item.kind], { who: item.by })}{' '}
            <a href={hrefOf(item)} onClick={() => onOpened(item)}><bdi>{item.title ?? collectionTitle(item.about.collection)}</bdi></a>
          </p>
          {item.text !== undefined && <p class="bell-text" dir="auto">{item.text}</p>}
          <p class="note">
            {collectionTitle(item.about.collection)} · <time dateTime={item.at}>{moment(new Date(item.at))}</time>
            {item.dueOn !== undefined && <> · {text('assignment.due', { date: date(item.dueOn) })}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
