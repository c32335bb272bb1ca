import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { wording } from '../i18n/index.ts';

interface Props {
  readonly label: string;
  /** The button's accessible name, where several on the page have the same label. */
  readonly name?: string;
  readonly question: string;
  readonly isDisabled?: boolean;
  readonly onYes: () => void;
  readonly children?: ComponentChildren;
}

/** A button that asks once more before it does what it says. */
export function Confirm({ label, name, question, isDisabled = false, onYes, children }: Props) {
  const { text } = wording();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" disabled={isDisabled} aria-label={name} onClick={() => dialog.current?.showModal()}>{label}</button>
      <dialog ref={dialog} aria-label={question}>
        <p>{question}</p>
        {children}
        <div class="form-buttons">
          <button type="button" class="primary" onClick={() => {
            dialog.current?.close();
            onYes();
          }}>{label}</button>
          <button type="button" onClick={() => dialog.current?.close()}>{text('editing.cancel')}</button>
        </div>
      </dialog>
    </>
  );
}
