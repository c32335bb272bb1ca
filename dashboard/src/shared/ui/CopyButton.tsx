import { useState } from 'preact/hooks';
import { wording } from '../i18n/index.ts';
import { announce } from '../page/announcer.ts';
import { copy } from './copy.ts';

interface Props {
  /** Returns the text to copy, when the button is pressed. */
  readonly value: () => string;
  readonly label: string;
}

/** Copies a text. A browser may refuse, and gives the clipboard to secure origins only; then a message asks the reader to copy it by hand. */
export function CopyButton({ value, label }: Props) {
  const { text } = wording();
  const [said, setSaid] = useState<'calendar.copied' | 'copy.byHand' | null>(null);
  const take = async () => {
    const isCopied = await copy(value());
    setSaid(isCopied ? 'calendar.copied' : 'copy.byHand');
    if (isCopied) announce(text('calendar.copied'));
  };
  return (
    <>
      <button type="button" onClick={() => void take()}>{said === 'calendar.copied' ? text(said) : label}</button>
      {said === 'copy.byHand' && <small role="alert">{text(said)}</small>}
    </>
  );
}
