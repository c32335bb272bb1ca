import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../i18n/index.ts';

interface Props {
  readonly label: string;
  /** What it would do, for who thinks again. */
  readonly question: string;
  readonly isDisabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button for what is not easily undone: it asks before it does it. Escape takes it back. */
export function Confirm({ label, question, isDisabled = false, onConfirm }: Props) {
  const { text } = wording();
  const [isAsking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) sure.current?.focus();
  }, [isAsking]);
  const back = () => {
    setAsking(false);
    // The button is there again once this was drawn.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!isAsking) return <button type="button" ref={button} disabled={isDisabled} onClick={() => setAsking(true)}>{label}</button>;
  return (
    <div class="confirm" role="group" aria-label={label} onKeyDown={event => {
      if (event.key === 'Escape') back();
    }}>
      <p>{question}</p>
      <button type="button" class="danger" ref={sure} onClick={() => {
        setAsking(false);
        onConfirm();
      }}>{label}</button>
      <button type="button" onClick={back}>{text('subscription.cancel')}</button>
    </div>
  );
}
