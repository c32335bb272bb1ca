import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { recentPages } from '../../shared/page/recent.ts';
import { go, hrefToPage, isPlain, place } from '../../shared/router/location.ts';
import { Group } from './Group.tsx';
import { pagesFor, type NamedPage, type Target } from './targets.ts';
import { useFound } from './useFound.ts';

interface Props {
  readonly pages: readonly NamedPage[];
  readonly onClose: () => void;
}

const mostPages = 6;

/**
 * Finds records of all kinds, pages and forms by what is typed, and goes there by the keyboard
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). With nothing typed it shows what was opened last.
 */
export function FindDialog({ pages, onClose }: Props) {
  const { text } = wording();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  // Whether Enter was pressed before the registry had answered.
  const [isAwaited, setAwaited] = useState(false);
  const listId = useId();
  const found = useFound(typed);
  const isEmpty = typed.trim() === '';
  const opened = isEmpty ? recentPages.value.map(page => ({ href: hrefToPage(page.path), title: page.title, detail: '' })) : [];
  const named = isEmpty ? pages.map(page => ({ href: hrefToPage(page.path), title: page.title, detail: '' })) : pagesFor(typed, pages).slice(0, mostPages);
  const groups: readonly (readonly [string, readonly Target[]])[] = [[text('find.recent'), opened], [text('find.pages'), named], [text('find.records'), found.targets]];
  const all = groups.flatMap(([, targets]) => targets);
  const chosen = Math.min(active, all.length - 1);

  // Closing it, rather than taking it away, gives the focus back to where it was.
  const close = () => dialog.current?.close();
  const open = (target: Target | undefined) => {
    if (target === undefined) return;
    close();
    go(target.href);
  };

  // Before the browser paints, so that a key pressed at once goes to the dialog.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useClosedByLeaving(close);
  useEffect(() => {
    if (!isAwaited || found.isLoading) return;
    setAwaited(false);
    open(all[chosen]);
  }, [isAwaited, found.isLoading]);

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive(Math.min(chosen + 1, all.length - 1)),
    ArrowUp: () => setActive(Math.max(chosen - 1, 0)),
    // The records that are shown may still be those of what was typed before.
    Enter: () => (found.isLoading && chosen >= opened.length + named.length ? setAwaited(true) : open(all[chosen])),
  };
  let before = 0;
  return (
    <dialog ref={dialog} class="find" aria-label={text('find.title')} onClose={onClose} onClick={event => {
      if (event.target === dialog.current || (isPlain(event) && event.target instanceof Element && event.target.closest('a') !== null)) close();
    }}>
      <input type="text" role="combobox" dir="auto" autocomplete="off" spellcheck={false} aria-autocomplete="list" aria-expanded={all.length > 0} aria-controls={listId}
        aria-activedescendant={all.length > 0 ? `${listId}-${chosen}` : undefined} aria-label={text('find.title')} placeholder={text('find.placeholder')} value={typed}
        onInput={event => {
          setTyped(event.currentTarget.value);
          setActive(0);
          setAwaited(false);
        }}
        onKeyDown={event => {
          const act = event.isComposing ? undefined : keys[event.key];
          if (act === undefined) return;
          event.preventDefault();
          act();
        }} />
      <div role="listbox" id={listId} aria-label={text('find.title')} aria-busy={found.isLoading}>
        {groups.map(([title, targets]) => {
          const first = before;
          before += targets.length;
          return targets.length > 0 && <Group key={title} title={title} targets={targets} listId={listId} first={first} chosen={chosen} />;
        })}
      </div>
      <p class="find-state" role="status">{stateOf()}</p>
    </dialog>
  );

  function stateOf(): string {
    if (isEmpty) return text('find.keys');
    if (found.trouble !== null) return text(found.trouble.kind === 'offline' ? 'state.offline' : 'find.failed');
    if (found.isLoading) return text('state.loading');
    return all.length === 0 ? text('find.none') : text('find.count', { count: all.length });
  }
}

/** Any navigation closes the search: a key, a link or the browser's buttons. */
function useClosedByLeaving(close: () => void): void {
  const at = place.value;
  const begun = useRef(at);
  useEffect(() => {
    if (begun.current !== at) close();
  }, [at]);
}
