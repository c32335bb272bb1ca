import type { ComponentChildren } from 'preact';
import { wording } from '../i18n/index.ts';

interface Props<T> {
  readonly items: readonly T[];
  /** The number of items shown at first. */
  readonly most: number;
  readonly children: (item: T) => ComponentChildren;
}

/** The first items of a list, with a button for the others. */
export function FirstItems<T>({ items, most, children }: Props<T>) {
  const { text } = wording();
  return (
    <>
      <ol class="facts">{items.slice(0, most).map(children)}</ol>
      {items.length > most && (
        <details class="more">
          <summary>{text('list.more', { count: items.length - most })}</summary>
          <ol class="facts">{items.slice(most).map(children)}</ol>
        </details>
      )}
    </>
  );
}
