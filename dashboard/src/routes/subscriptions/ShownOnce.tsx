import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';

interface Props {
  readonly title: string;
  readonly explained: string;
  readonly value: string;
  readonly onDone: () => void;
}

/** Something that is shown this once: to copy, and to close when it is kept elsewhere. */
export function ShownOnce({ title, explained, value, onDone }: Props) {
  const { text } = wording();
  const [isCopied, setIsCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [value]);
  const copy = () => {
    void navigator.clipboard.writeText(value).then(() => {
      setIsCopied(true);
      announce(text('calendar.copied'));
    });
  };
  return (
    <div class="once" role="group" aria-label={title}>
      <p class="once-title">{title}</p>
      <p>{explained}</p>
      <div class="once-value">
        <input ref={field} type="text" readOnly dir="ltr" aria-label={title} value={value} onFocus={event => event.currentTarget.select()} />
        {/* Browsers give the clipboard to safe origins only; elsewhere the text is selected when it is touched. */}
        {isSecureContext && <button type="button" onClick={copy}>{text(isCopied ? 'calendar.copied' : 'once.copy')}</button>}
        <button type="button" onClick={onDone}>{text('once.kept')}</button>
      </div>
    </div>
  );
}
