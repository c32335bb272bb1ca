import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { mentioned, typingAt, type Typing } from './body.ts';
import { useColleagues } from './useColleagues.ts';

/** As many characters as the registry takes. */
const longest = 4000;

interface Props {
  /** The record, as a path of the API. */
  readonly record: string;
  readonly label: string;
  readonly value: string;
  readonly isLocked: boolean;
  readonly hasFocus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onSubmit: () => void;
}

/** A text of several lines. After an at sign it offers those who may read it: the arrows choose, Enter and Tab take, Escape leaves the text as it is. */
export function CommentInput({ record, label, value, isLocked, hasFocus = false, onChange, onSubmit }: Props) {
  const { text } = wording();
  const [typing, setTyping] = useState<Typing | null>(null);
  const [active, setActive] = useState(0);
  const names = useColleagues(record, typing?.typed ?? null);
  const input = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [id, listId] = [useId(), useId()];
  const isOpen = typing !== null && names !== null && names.length > 0;
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, []);
  useEffect(() => {
    setActive(0);
    if (typing !== null && names !== null) announce(text('comments.people', { count: names.length }));
  }, [names]);
  // A chosen name moves the caret behind it as soon as the text is there, before the next key.
  useLayoutEffect(() => {
    if (caret.current === null) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);
  const look = () => {
    const { selectionStart, selectionEnd, value: now } = input.current ?? { selectionStart: 0, selectionEnd: 0, value: '' };
    setTyping(selectionStart === selectionEnd ? typingAt(now, selectionStart) : null);
  };
  const choose = (name: string) => {
    if (typing === null) return;
    const next = mentioned(value, typing, name);
    caret.current = next.caret;
    setTyping(null);
    onChange(next.body);
  };
  const take = () => {
    const name = names?.[active];
    if (name !== undefined) choose(name);
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setActive(Math.min(active + 1, (names?.length ?? 1) - 1)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: take,
    Tab: take,
    Escape: () => setTyping(null),
  };
  return (
    <div class="comment-input">
      <label for={id}>{label}</label>
      <textarea id={id} ref={input} rows={3} dir="auto" maxLength={longest} required disabled={isLocked} value={value} aria-describedby={`${id}-how`}
        aria-autocomplete="list" aria-controls={isOpen ? listId : undefined} aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        onInput={event => {
          onChange(event.currentTarget.value);
          look();
        }}
        onClick={look} onBlur={() => setTyping(null)}
        onKeyDown={event => {
          if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
            event.preventDefault();
            onSubmit();
            return;
          }
          const act = keys[event.key];
          if (!isOpen || act === undefined || event.shiftKey) return;
          event.preventDefault();
          event.stopPropagation();
          act();
        }} />
      {isOpen && (
        <ul role="listbox" id={listId} class="comment-people" aria-label={text('comments.mention')}>
          {names.map((name, index) => (
            <li key={name} id={`${listId}-${index}`} role="option" aria-selected={index === active} class={index === active ? 'active' : ''}
              onMouseDown={event => {
                event.preventDefault();
                choose(name);
              }}><bdi>{name}</bdi></li>
          ))}
        </ul>
      )}
      <p class="hint" id={`${id}-how`}>{text('comments.how')}</p>
    </div>
  );
}
