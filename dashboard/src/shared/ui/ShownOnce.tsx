import { useEffect, useRef } from 'preact/hooks';
import { wording } from '../i18n/index.ts';
import { CopyButton } from './CopyButton.tsx';

interface Props {
  readonly title: string;
  readonly explained: string;
  readonly value: string;
  readonly onDone: () => void;
}

/** A secret that is shown only once, with buttons to copy it and to close it after it was stored elsewhere. */
export function ShownOnce({ title, explained, value, onDone }: Props) {
  const { text } = wording();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [value]);
  return (
    <div class="once" role="group" aria-label={title}>
      <p class="once-title">{title}</p>
      <p>{explained}</p>
      <div class="once-value">
        <input ref={field} type="text" readOnly dir="ltr" aria-label={title} value={value} onFocus={event => event.currentTarget.select()} />
        <CopyButton value={() => value} label={text('once.copy')} />
        <button type="button" onClick={onDone}>{text('once.kept')}</button>
      </div>
    </div>
  );
}
