import type { RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { neighbour, type Direction, type Placed } from './neighbours.ts';
import { Typeahead } from './typeahead.ts';

type Named = Placed & { readonly name: string };

/** The attributes by which the states of the map and those of an inset are found. */
export const mapAttribute = 'data-id';
export const insetAttribute = 'data-in-inset';

const directions: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/**
 * The map is one stop of the Tab key. Within it arrows go where they point, also where the page reads from right to left: a map is
 * not mirrored. Home and End go to the first and last name, letters to a name, Enter and Space open.
 */
export function useMapKeys(svg: RefObject<SVGElement | null>, spots: readonly Named[], selected: string | null, onOpen: (id: string) => void, attribute = mapAttribute) {
  const [stop, setStop] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const typeahead = useRef(new Typeahead());
  const { fold } = wording();
  const names = useMemo(() => spots.map(spot => fold(spot.name)), [spots]);
  const has = (id: string | null) => id !== null && spots.some(spot => spot.id === id);
  const current = stop ?? (has(selected) ? selected : null) ?? spots[0]?.id ?? null;

  const focus = (id: string) => svg.current?.querySelector<SVGElement>(`[${attribute}="${id}"]`)?.focus();

  const targetOf = (event: KeyboardEvent, index: number): Named | null => {
    const from = spots[index];
    const direction = directions[event.key];
    if (direction !== undefined && from !== undefined) return neighbour(from, spots, direction);
    if (event.key === 'Home') return spots[0] ?? null;
    if (event.key === 'End') return spots.at(-1) ?? null;
    if (event.key.length !== 1 || event.key === ' ') return null;
    const found = typeahead.current.find(fold(event.key), names, index, event.timeStamp);
    return found === null ? null : spots[found] ?? null;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = spots.findIndex(spot => spot.id === (focused ?? current));
    const here = spots[index];
    if ((event.key === 'Enter' || event.key === ' ') && here !== undefined) {
      event.preventDefault();
      onOpen(here.id);
      return;
    }
    const target = targetOf(event, index);
    if (target === null) return;
    event.preventDefault();
    focus(target.id);
  };

  const onFocus = (event: FocusEvent) => {
    const id = event.target instanceof SVGElement ? event.target.getAttribute(attribute) : null;
    setFocused(id);
    if (id !== null) setStop(id);
  };

  return { stop: current, focused, onKeyDown, onFocus, onBlur: () => setFocused(null) };
}
