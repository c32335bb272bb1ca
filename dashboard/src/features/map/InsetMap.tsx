import { useEffect, useMemo, useRef } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import type { Rank, State } from '../relations/states.ts';
import { toneOf } from '../relations/tones.ts';
import type { Inset, InsetShape } from './atlas.ts';
import { insetAttribute, useMapKeys } from './keys.ts';
import { labelsFor } from './labels.ts';
import { Dot, Land, Ring } from './Spots.tsx';
import { useWidth } from './width.ts';

const titles = { europe: 'map.inset.europe', caribbean: 'map.inset.caribbean' } as const satisfies Readonly<Record<Inset['id'], MessageKey>>;

/** A state within an inset. */
interface InsetSpot {
  readonly id: string;
  readonly state: State;
  readonly shape: InsetShape;
  readonly at: readonly [number, number];
  readonly name: string;
}

/** States of which an inset shows a part: they have the colour of their level, and are opened on the map. */
function partsOf(inset: Inset, states: readonly State[]): readonly { readonly state: State; readonly shape: InsetShape }[] {
  const known = new Map(states.map(state => [state.m49, state]));
  return inset.shapes.flatMap(shape => {
    const state = shape.m49 === null ? undefined : known.get(shape.m49);
    return state === undefined || shape.at !== null ? [] : [{ state, shape }];
  });
}

/** The states of an inset whose middle is within it, by name. */
function insetSpots(inset: Inset, states: readonly State[]): readonly InsetSpot[] {
  const { of, compare } = wording();
  const shapes = new Map(inset.shapes.map(shape => [shape.m49, shape]));
  return states
    .flatMap(state => {
      const shape = shapes.get(state.m49);
      return shape === undefined || shape.at === null ? [] : [{ id: state.id, state, shape, at: shape.at, name: of(state.name) }];
    })
    .sort((left, right) => compare(left.name, right.name));
}

interface Props {
  readonly inset: Inset;
  readonly states: readonly State[];
  /** The name of the owner's shape. */
  readonly owner: string;
  /** Units of the map for one pixel of the screen. */
  readonly unit: number;
  readonly rankOf: (id: string) => Rank;
  readonly labelOf: (state: State) => string;
  readonly selected: string | null;
  readonly isMuted: (id: string) => boolean;
  /** The state that the pointer or the keyboard is at, here or on the map. */
  readonly shown: string | null;
  readonly onOpen: (id: string) => void;
}

/** A part of the map once more and larger, with the names that fit. It is one stop of the Tab key, with the keys of the map. */
export function InsetMap({ inset, states, owner, unit, rankOf, labelOf, selected, isMuted, shown, onOpen }: Props) {
  const { text, language } = wording();
  const group = useRef<SVGGElement>(null);
  const spots = useMemo(() => insetSpots(inset, states), [inset, states, language]);
  const keys = useMapKeys(group, spots, selected, onOpen, insetAttribute);
  useFocusWithin(group, keys.onFocus, keys.onBlur);
  const size = fontSize * unit;
  const labels = useMemo(
    () => labelsFor(spots.map(({ id, at, name, shape }) => ({ id, at, name, isSmall: shape.isSmall, room: shape.room })), below(inset.box, size * 1.6), name => widthOf(name) * unit, size, 4 * unit),
    [spots, unit]);
  const ringed = spots.find(spot => spot.id === shown);
  const { x, y, width, height } = inset.box;
  const parts = useMemo(() => partsOf(inset, states), [inset, states]);
  const [small, large] = [spots.filter(spot => spot.shape.isSmall), spots.filter(spot => !spot.shape.isSmall)];
  const drawn = new Set([...parts, ...large].map(spot => spot.shape));
  const title = text(titles[inset.id]);
  const shared = (id: string) => ({ id, within: 'inset' as const, rank: rankOf(id), isStop: keys.stop === id, isSelected: selected === id, isMuted: isMuted(id) });
  return (
    <g ref={group} class="inset" data-inset={inset.id} role="group" aria-label={text('map.inset', { part: title })}
      onKeyDown={event => {
        // The keys that zoom are for the map around it.
        if (!'+-0'.includes(event.key)) keys.onKeyDown(event);
      }}>
      <rect class="inset-sea" x={x} y={y} width={width} height={height} />
      <path class="other-land" d={inset.shapes.filter(shape => !drawn.has(shape)).map(shape => shape.d).join('')} />
      <path class="owner" d={inset.shapes.find(shape => shape.name === owner)?.d ?? ''} />
      {parts.map(({ state, shape }) => <path key={state.id} class={`land ${toneOf(rankOf(state.id))}${isMuted(state.id) ? ' muted' : ''} inset-part`} d={shape.d} />)}
      {large.map(spot => <Land key={spot.id} {...shared(spot.id)} d={spot.shape.d} label={labelOf(spot.state)} />)}
      <path class="disputed-areas" d={inset.disputedAreas} />
      <path class="borders" d={inset.borders} />
      <path class="borders borders-disputed" d={inset.disputedBorders} />
      {small.map(spot => <Dot key={spot.id} {...shared(spot.id)} at={spot.at} unit={unit} label={labelOf(spot.state)} />)}
      <g class="inset-names">
        {labels.map(label => <text key={label.id} class="inset-name" x={label.x} y={label.y + size * .35} font-size={size} text-anchor="middle">{label.name}</text>)}
      </g>
      <rect class="inset-frame" x={x} y={y} width={width} height={height} />
      <text class="inset-title" x={x + width / 2} y={y + size * 1.3} font-size={size * 1.1} text-anchor="middle">{title}</text>
      {ringed !== undefined && <Ring at={ringed.at} d={ringed.shape.d} isSmall={ringed.shape.isSmall} unit={unit} />}
    </g>
  );
}

/** An inset below a narrow map, as wide as the map. */
export function InsetBelow({ onClick, ...props }: Omit<Props, 'unit'> & { readonly onClick: (target: EventTarget | null) => void }) {
  const svg = useRef<SVGSVGElement>(null);
  const { x, y, width, height } = props.inset.box;
  const unit = width / useWidth(svg, width);
  return (
    <svg ref={svg} class="inset-below" viewBox={`${x} ${y} ${width} ${height}`} onClick={event => onClick(event.target)}>
      <InsetMap {...props} unit={unit} />
    </svg>
  );
}

/** In pixels. */
const fontSize = 9;

const below = (box: Inset['box'], by: number) => ({ ...box, y: box.y + by, height: box.height - by });

let measuring: CanvasRenderingContext2D | null = null;

// A little more than measured: another font may come later.
function widthOf(name: string): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return name.length * fontSize * .6;
  measuring.font = `${fontSize}px ${getComputedStyle(document.documentElement).fontFamily}`;
  return measuring.measureText(name).width * 1.05;
}

// On the element around the drawing: a part of an SVG with a focus handler becomes a tab stop of its own.
function useFocusWithin(group: { readonly current: SVGGElement | null }, onFocus: (event: FocusEvent) => void, onBlur: () => void) {
  const handlers = useRef({ onFocus, onBlur });
  handlers.current = { onFocus, onBlur };
  useEffect(() => {
    const around = group.current?.closest('div');
    const focus = (event: FocusEvent) => {
      if (event.target instanceof Node && group.current?.contains(event.target) === true) handlers.current.onFocus(event);
    };
    const blur = (event: FocusEvent) => {
      if (event.target instanceof Node && group.current?.contains(event.target) === true) handlers.current.onBlur();
    };
    around?.addEventListener('focusin', focus);
    around?.addEventListener('focusout', blur);
    return () => {
      around?.removeEventListener('focusin', focus);
      around?.removeEventListener('focusout', blur);
    };
  }, []);
}
