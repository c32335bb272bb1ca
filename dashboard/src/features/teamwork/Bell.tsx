import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Bell as BellAnswer } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Empty } from '../../shared/ui/Card.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { BellList, type BellItem } from './BellList.tsx';

/** The bell with the number of what is unread, and a panel with all of it. It asks once a minute while the page is looked at; an answer without news is a 304. */
export function Bell() {
  const { text, language, number } = wording();
  const asked = useResource<BellAnswer>(address('bell', { lang: language }));
  const [error, setError] = useState<unknown>(null);
  const before = useRef<number | null>(null);
  const { items, unread } = asked.value ?? { items: [], unread: 0 };
  // Told once, when more has come while the page is open.
  useEffect(() => {
    if (asked.value === null) return;
    if (before.current !== null && unread > before.current) announce(text('bell.name', { count: unread }));
    before.current = unread;
  }, [unread, asked.value]);
  const mark = async (read: readonly BellItem[]) => {
    const ids = read.filter(item => !item.read).map(item => item.id);
    if (ids.length === 0) return;
    setError(null);
    try {
      await write(address('bell/read'), { method: 'POST', body: { ids } });
      announce(text('bell.marked'));
    } catch (refused) {
      setError(refused);
    }
    asked.retry();
  };
  return (
    <>
      <button type="button" class="bell-open" popovertarget="bell" aria-label={text('bell.name', { count: unread })}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M8 1.8a4 4 0 0 0-4 4v2.6L2.8 11v1h10.4v-1L12 8.4V5.8a4 4 0 0 0-4-4zM6.4 13a1.6 1.6 0 0 0 3.2 0z" /></svg>
        {unread > 0 && <span class="bell-count" aria-hidden="true">{number(unread)}</span>}
      </button>
      <div id="bell" class="bell-panel" popover="auto" role="region" aria-label={text('bell.title')}>
        <div class="bell-head">
          <h2>{text('bell.title')}</h2>
          {unread > 0 && <button type="button" onClick={() => void mark(items)}>{text('bell.markAll')}</button>}
        </div>
        {error !== null && <Refusal title={text('bell.notMarked')} error={error} />}
        {items.length === 0 ? <Empty>{text('bell.none')}</Empty> : <BellList items={items} onOpened={item => {
          document.getElementById('bell')?.hidePopover();
          void mark([item]);
        }} />}
      </div>
    </>
  );
}
