import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { wording } from '../../shared/i18n/index.ts';

/** The keys and their functions. Those that are words are named in the page's language. */
const shortcuts: readonly (readonly [keys: readonly string[], what: MessageKey])[] = [
  [['Ctrl K', '⌘ K'], 'help.key.find'],
  [['?'], 'help.key.help'],
  [['help.keys.arrows'], 'help.key.map'],
  [['help.keys.letters'], 'help.key.type'],
  [['+', '−', '0'], 'help.key.zoom'],
  [['Enter'], 'help.key.open'],
  [['Esc'], 'help.key.escape'],
];

const words: Readonly<Record<string, MessageKey>> = { 'help.keys.arrows': 'help.keys.arrows', 'help.keys.letters': 'help.keys.letters' };

/** The shortcuts as a list. */
export function ShortcutList() {
  const { text } = wording();
  return (
    <dl class="shortcuts">
      {shortcuts.map(([keys, what]) => (
        <div key={what}>
          <dt>{keys.map(key => <kbd key={key} dir={words[key] === undefined ? 'ltr' : undefined}>{words[key] === undefined ? key : text(words[key])}</kbd>)}</dt>
          <dd>{text(what)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Opens the list of shortcuts with the question mark, on every page, unless an input has the focus. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isQuestion(event) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return isOpen ? <ShortcutsDialog onClose={() => setOpen(false)} /> : null;
}

function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { text } = wording();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="shortcuts-dialog" aria-label={text('help.shortcuts')} onClose={onClose}>
      <h2>{text('help.shortcuts')}</h2>
      <ShortcutList />
      <form method="dialog" class="form-buttons"><button class="primary">{text('help.close')}</button></form>
    </dialog>
  );
}

// A keyboard of Arabic has a question mark of its own.
function isQuestion(event: KeyboardEvent): boolean {
  return event.key === '?' || event.key === '؟';
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select') || target.closest('dialog') !== null);
}
