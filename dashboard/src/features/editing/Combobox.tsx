import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Choice } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';

interface Props {
  readonly id: string;
  /** The text of the input while nobody types. */
  readonly shown: string;
  /** The choices for the typed text. */
  readonly choicesFor: (typed: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  /** Undefined when the choice is removed. */
  readonly onChoose: (choice: Choice | undefined) => void;
  readonly isDisabled: boolean;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean | undefined;
}

/** Milliseconds without a keystroke before the choices are read. */
const rest = 120;

/** One record of many, found by typing (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/: list, no completion within the text). */
export function Combobox({ id, shown, choicesFor, onChoose, isDisabled, describedBy, isInvalid }: Props) {
  const { text } = wording();
  // The text whose choices are read while the list is open; null while it is closed.
  const [query, setQuery] = useState<string | null>(null);
  const [isTyped, setIsTyped] = useState(false);
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [active, setActive] = useState(0);
  // Whether the choices could not be read.
  const [isLost, setLost] = useState(false);
  const listId = useId();
  const isOpen = query !== null;
  const asked = useRef(choicesFor);
  asked.current = choicesFor;

  useEffect(() => {
    if (query === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      asked.current(query, abort.signal).then(found => {
        setChoices(found);
        setActive(0);
        setLost(false);
      }, () => {
        if (abort.signal.aborted) return;
        setChoices([]);
        setLost(true);
      });
    }, rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);

  const close = () => {
    setQuery(null);
    setIsTyped(false);
    setChoices(null);
  };
  const choose = (choice: Choice | undefined) => {
    close();
    onChoose(choice);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => (isOpen ? setActive(Math.min(active + 1, (choices?.length ?? 1) - 1)) : setQuery('')),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => choices?.[active] !== undefined && choose(choices[active]),
    Escape: close,
  };
  return (
    <div class="combobox">
      <input id={id} type="text" role="combobox" dir="auto" autocomplete="off" aria-autocomplete="list" aria-expanded={isOpen} aria-controls={listId}
        aria-activedescendant={isOpen && choices?.[active] !== undefined ? `${listId}-${active}` : undefined} aria-describedby={describedBy} aria-invalid={isInvalid}
        disabled={isDisabled} value={isTyped ? query ?? '' : shown} placeholder={text('editing.reference.type')}
        onInput={event => {
          setIsTyped(true);
          setQuery(event.currentTarget.value);
        }}
        onFocus={event => event.currentTarget.select()}
        onBlur={() => (isTyped && query === '' && shown !== '' ? choose(undefined) : close())}
        onKeyDown={event => {
          const act = keys[event.key];
          // Enter chooses in an open list; with a closed one it submits the form.
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
        {isOpen && choices !== null && choices.length === 0 && <li class="none">{text(isLost ? 'state.offline' : 'editing.reference.none')}</li>}
      </ul>
    </div>
  );
}
