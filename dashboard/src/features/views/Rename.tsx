import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { languages } from '../../shared/i18n/language.ts';
import type { SavedView } from '../../shared/api/shapes.ts';
import { longestName } from './views.ts';

interface Props {
  readonly title: SavedView['title'];
  readonly isBusy: boolean;
  /** Resolves to whether it was done; otherwise what was typed stays. */
  readonly onRename: (title: SavedView['title']) => Promise<boolean>;
}

/** Gives a view another name: a button, then a field with the name. Only the text that was shown is changed, not those of other languages. */
export function Rename({ title, isBusy, onRename }: Props) {
  const { text, of, language } = wording();
  const name = of(title);
  const [typed, setTyped] = useState<string | null>(null);
  const [button, input] = [useRef<HTMLButtonElement>(null), useRef<HTMLInputElement>(null)];
  const isOpen = typed !== null;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen && !wasOpen.current) input.current?.select();
    if (!isOpen && wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const tag = title[language] !== undefined ? language : languages.find(one => title[one] === name) ?? language;
  const close = () => setTyped(null);
  if (typed === null) return <button ref={button} type="button" aria-disabled={isBusy} aria-label={text('views.rename.name', { name })} onClick={() => !isBusy && setTyped(name)}>{text('views.rename')}</button>;
  return (
    <form class="view-rename" aria-busy={isBusy}
      onKeyDown={event => {
        // Escape leaves the name as it was, and the panel open.
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
      onSubmit={event => {
        event.preventDefault();
        if (isBusy) return;
        if (typed.trim() === name) close();
        else void onRename({ [tag]: typed.trim() }).then(isDone => isDone && close());
      }}>
      <label class="field"><span>{text('views.rename.to', { name })}</span>
        <input ref={input} type="text" required pattern=".*\S.*" maxLength={longestName} dir="auto" autocomplete="off" value={typed} onInput={event => setTyped(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary" disabled={isBusy}>{text('editing.save')}</button>
      <button type="button" disabled={isBusy} onClick={close}>{text('editing.cancel')}</button>
    </form>
  );
}
