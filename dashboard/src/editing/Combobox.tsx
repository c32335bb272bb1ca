import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Choice } from '../facts/names.ts';
import { wording } from '../i18n/index.ts';

interface Props {
  readonly id: string;
  /** What stands in it while nobody types. */
  readonly shown: string;
  /** What there is to choose from for what was typed. */
  readonly choicesFor: (typed: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  /** Undefined when what was chosen is taken out. */
  readonly onChoose: (choice: Choice | undefined) => void;
  readonly isDisabled: boolean;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean | undefined;
}

/** Milliseconds without a key before others are asked what there is. */
const rest = 120;

/** One record of many, found by typing (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/: list, no completion within the text). */
export function Combobox({ id, shown, choicesFor, onChoose, isDisabled, describedBy, isInvalid }: Props) {
  const { text } = wording();
  const [typed, setTyped] = useState<string | null>(null);
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [active, setActive] = useState(0);
  const listId = useId();
  const isOpen = typed !== null;
  const asked = useRef(choicesFor);
  asked.current = choicesFor;

  useEffect(() => {
    if (typed === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      asked.current(typed, abort.signal).then(found => {
        setChoices(found);
        setActive(0);
      }, (error: unknown) => {
        if (!abort.signal.aborted) setChoices([]);
        if (!abort.signal.aborted) reportError(error);
      });
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);

  const close = () => {
    setTyped(null);
    setChoices(null);
  };
  const choose = (choice: Choice | undefined) => {
    close();
    onChoose(choice);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, (choices?.length ?? 1) - 1)) : setTyped('')),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => choices?.[active] !== undefined && choose(choices[active]),
    Escape: close,
  };
  return (
    <div class="combobox">
      <input id={id} type="text" role="combobox" dir="auto" autocomplete="off" aria-autocomplete="list" aria-expanded={isOpen} aria-controls={listId}
        aria-activedescendant={isOpen && choices?.[active] !== undefined ? `${listId}-${active}` : undefined} aria-describedby={describedBy} aria-invalid={isInvalid}
        disabled={isDisabled} value={typed ?? shown} placeholder={text('editing.reference.type')}
        onInput={event => setTyped(event.currentTarget.value)} onFocus={event => event.currentTarget.select()}
        onBlur={() => (typed === '' && shown !== '' ? choose(undefined) : close())}
        onKeyDown={event => {
          const act = keys[event.key];
          // Enter within an open list chooses; in a closed one it is the form's.
          if (act === undefined || (event.key !== 'ArrowDown' && !isOpen)) return;
          event.preventDefault();
          event.stopPropagation();
          act();
        }} />
      <ul role="listbox" id={listId} hidden={!isOpen} aria-label={text('editing.reference.choices')}>
        {choices?.map((choice, index) => (
          <li key={choice[0]} id={`${listId}-${index}`} role="option" aria-selected={index === active} class={index === active ? 'active' : ''}
            onMouseDown={event => {
              event.preventDefault();
              choose(choice);
            }}>
            <bdi>{choice[1]}</bdi> {choice[1] !== choice[0] && <small><bdi dir="ltr">{choice[0]}</bdi></small>}
          </li>
        ))}
        {isOpen && choices !== null && choices.length === 0 && <li class="none">{text('editing.reference.none')}</li>}
      </ul>
    </div>
  );
}
