import { useEffect, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { FindDialog } from './FindDialog.tsx';
import type { NamedPage } from './targets.ts';

// On a keyboard of another script the key has another letter, and the same place.
function isK(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' || (event.code === 'KeyK' && event.key > '\u007f');
}

/** Opens the search, as Ctrl+K or ⌘K does on every page. */
export function FindButton({ pages }: { readonly pages: readonly NamedPage[] }) {
  const { text } = wording();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isK(event) || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" class="find-open" aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="6.8" cy="6.8" r="4.6" /><path d="M10.4 10.4 14 14" /></svg>
        <span>{text('find.open')}</span> <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {isOpen && <FindDialog pages={pages} onClose={() => setOpen(false)} />}
    </>
  );
}
