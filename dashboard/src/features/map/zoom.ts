import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { closer, fitted, moved, type Frame, type Section } from './section.ts';

/** One step of a button or key, and the least that a wheel or two fingers make. */
const step = 1.6;

/** The controls that move the shown part of the map: buttons, keys, a wheel with Ctrl, dragging with a finger or mouse, two fingers. */
export interface Zoom {
  readonly section: Section;
  readonly isWhole: boolean;
  /** The functions of the keys: zoom in, zoom out, show everything. */
  readonly zoom: (key: '+' | '-' | '0') => void;
  /** Whether the pointer that was just lifted had dragged the map, so that its click opens nothing. */
  readonly hasDragged: () => boolean;
  /** Whether a key was one of +, - and 0, which zoom. */
  readonly takesKey: (event: KeyboardEvent) => boolean;
  /** Brings a place into the shown part. */
  readonly reveal: (at: readonly [number, number]) => void;
}

/** The part of a map that is shown: all of it at first. */
export function useZoom(svg: RefObject<SVGSVGElement | null>, frame: Frame): Zoom {
  const whole = useMemo<Section>(() => ({ x: 0, y: 0, width: frame.width, height: frame.height }), [frame.width, frame.height]);
  const [section, setSection] = useState(whole);
  const dragged = useRef(false);
  useEffect(() => setSection(whole), [whole]);
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    return listen(element, frame, dragged, setSection);
  }, [frame.width, frame.height]);
  const middle = (of: Section): readonly [number, number] => [of.x + of.width / 2, of.y + of.height / 2];
  const keys: Readonly<Record<string, () => void>> = {
    '+': () => setSection(old => closer(old, frame, step, middle(old))),
    '-': () => setSection(old => closer(old, frame, 1 / step, middle(old))),
    '0': () => setSection(whole),
  };
  return {
    section,
    isWhole: section.width >= frame.width,
    zoom: key => keys[key]?.(),
    takesKey: event => {
      const change = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
      change?.();
      return change !== undefined;
    },
    hasDragged: () => dragged.current,
    reveal: at => setSection(old => fitted(old, frame, at)),
  };
}

type Change = (next: (old: Section) => Section) => void;

// Not by properties of the element: the wheel has to be listened to actively, and a drag goes on outside of the map.
function listen(svg: SVGSVGElement, frame: Frame, dragged: { current: boolean }, change: Change): () => void {
  const pointers = new Map<number, readonly [number, number]>();
  const unitsPerPixel = (section: Section) => section.width / svg.getBoundingClientRect().width;
  const placeOf = (section: Section, x: number, y: number): readonly [number, number] => {
    const box = svg.getBoundingClientRect();
    return [section.x + (x - box.left) * unitsPerPixel(section), section.y + (y - box.top) * unitsPerPixel(section)];
  };
  const onWheel = (event: WheelEvent) => {
    // Without a key the wheel scrolls the page. Two fingers on a trackpad come with the Ctrl key.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    change(old => closer(old, frame, Math.exp(-event.deltaY / 200), placeOf(old, event.clientX, event.clientY)));
  };
  const onDown = (event: PointerEvent) => {
    dragged.current = false;
    pointers.set(event.pointerId, [event.clientX, event.clientY]);
  };
  const onMove = (event: PointerEvent) => {
    const from = pointers.get(event.pointerId);
    if (from === undefined) return;
    const to = [event.clientX, event.clientY] as const;
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined && !dragged.current && Math.hypot(to[0] - from[0], to[1] - from[1]) < 4) return;
    dragged.current = true;
    pointers.set(event.pointerId, to);
    if (other === undefined) change(old => moved(old, frame, (from[0] - to[0]) * unitsPerPixel(old), (from[1] - to[1]) * unitsPerPixel(old)));
    else {
      const factor = Math.hypot(to[0] - other[0], to[1] - other[1]) / Math.max(1, Math.hypot(from[0] - other[0], from[1] - other[1]));
      change(old => closer(old, frame, factor, placeOf(old, (to[0] + other[0]) / 2, (to[1] + other[1]) / 2)));
    }
  };
  const onUp = (event: PointerEvent) => pointers.delete(event.pointerId);
  svg.addEventListener('wheel', onWheel, { passive: false });
  svg.addEventListener('pointerdown', onDown);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  return () => {
    svg.removeEventListener('wheel', onWheel);
    svg.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
  };
}
