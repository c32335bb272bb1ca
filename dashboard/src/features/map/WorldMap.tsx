import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Rank, State } from '../relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Hatching } from '../relations/Hatching.tsx';
import type { Atlas, Inset, Shape } from './atlas.ts';
import { insetPlaces } from './insets.ts';
import { InsetBelow, InsetMap } from './InsetMap.tsx';
import { insetAttribute, mapAttribute, useMapKeys } from './keys.ts';
import { Places } from './Places.tsx';
import { Dot, Land, Ring } from './Spots.tsx';
import { Tooltip } from './Tooltip.tsx';
import { useWidth } from './width.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import { useZoom } from './zoom.ts';

/** A state on the map. */
export interface Spot {
  readonly id: string;
  readonly state: State;
  readonly shape: Shape;
  readonly at: readonly [number, number];
  readonly name: string;
}

interface Props {
  readonly atlas: Atlas;
  readonly states: readonly State[];
  readonly rankOf: (id: string) => Rank;
  readonly labelOf: (state: State) => string;
  readonly owner: { readonly shapeName: string; readonly label: string };
  readonly selected: string | null;
  /** States that a filter leaves out are pale. */
  readonly isMuted?: (id: string) => boolean;
  readonly onOpen: (id: string) => void;
}

const nothingMuted = () => false;

/** The world by level. Every state is a button for mouse, touch and keyboard. */
export function WorldMap({ atlas, states, rankOf, labelOf, owner, selected, isMuted = nothingMuted, onOpen }: Props) {
  const { text, language } = wording();
  const spots = useMemo(() => spotsOf(atlas, states), [atlas, states, language]);
  const [hovered, setHovered] = useState<Pointed | null>(null);
  const [focused, setFocused] = useState<Pointed | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const pixels = useWidth(svg, atlas.width);
  // A narrow map has its insets below it, as wide as itself.
  const isNarrow = pixels < narrowest;
  const isWall = parameter('wall') !== null;
  const { frame, moveOf } = useMemo(() => insetPlaces(atlas, isNarrow ? 'apart' : isWall ? 'beside' : 'below'), [atlas, isNarrow, isWall]);
  const zoom = useZoom(svg, frame);
  const { section } = zoom;
  const unit = section.width / pixels;
  const keys = useMapKeys(svg, spots, selected, onOpen);
  const pointed = hovered ?? focused;
  const shown = spots.find(spot => spot.id === pointed?.id);
  const revealed = spots.find(spot => spot.id === keys.focused);
  useEffect(() => {
    if (revealed !== undefined) zoom.reveal(revealed.at);
  }, [revealed?.id]);
  const ownLand = atlas.shapes.find(shape => shape.name === owner.shapeName);
  const insetShared = { states, owner: owner.shapeName, rankOf, labelOf, selected, isMuted, shown: pointed?.id ?? null, onOpen };
  const open = (target: EventTarget | null) => {
    const at = pointedAt(target);
    if (at !== null) onOpen(at.id);
  };

  return (
    // Not on the drawing: an SVG with a focus handler becomes a tab stop of its own.
    <div class="map" onKeyDown={event => event.key === 'Escape' && setHovered(null)}
      onFocusIn={event => {
        keys.onFocus(event);
        setFocused(pointedAt(event.target));
      }}
      onFocusOut={() => {
        keys.onBlur();
        setFocused(null);
      }}
      onPointerOver={event => setHovered(pointedAt(event.target))} onPointerLeave={() => setHovered(null)}>
      <svg ref={svg} class={zoom.isWhole ? undefined : 'closer'} viewBox={`${section.x} ${section.y} ${section.width} ${section.height}`} role="group" aria-label={text('map.title')} aria-describedby="map-help"
        onClick={event => !zoom.hasDragged() && open(event.target)}
        onKeyDown={event => {
          if (!zoom.takesKey(event) && (pointedAt(event.target)?.inset ?? null) === null) keys.onKeyDown(event);
        }}>
        <Hatching id="interrupted" />
        <DisputedHatching />
        <OtherLand atlas={atlas} spots={spots} />
        {ownLand !== undefined && <path class="owner" d={ownLand.d} role="img" aria-label={owner.label}><title>{owner.label}</title></path>}
        {spots.filter(spot => !spot.shape.isSmall).map(spot => (
          <Land key={spot.id} id={spot.id} d={spot.shape.d} rank={rankOf(spot.id)} label={labelOf(spot.state)} isStop={keys.stop === spot.id} isSelected={selected === spot.id} isMuted={isMuted(spot.id)} />
        ))}
        <path class="disputed-areas" d={atlas.disputedAreas} />
        <path class="borders" d={atlas.borders} />
        <path class="borders borders-disputed" d={atlas.disputedBorders} />
        {spots.filter(spot => spot.shape.isSmall).map(spot => (
          <Dot key={spot.id} id={spot.id} at={spot.at} unit={unit} rank={rankOf(spot.id)} label={labelOf(spot.state)} isStop={keys.stop === spot.id} isSelected={selected === spot.id} isMuted={isMuted(spot.id)} />
        ))}
        <Places places={atlas.places} unit={unit} isNarrow={isNarrow} />
        {shown !== undefined && <Ring at={shown.at} d={shown.shape.d} isSmall={shown.shape.isSmall} unit={unit} />}
        {/* Who has come closer sees a part of the map, for which the insets have no place. */}
        {!isNarrow && zoom.isWhole && atlas.insets.map(inset => <g key={inset.id} transform={`translate(${moveOf(inset).join(' ')})`}><InsetMap inset={inset} unit={unit} {...insetShared} /></g>)}
      </svg>
      {isNarrow && <div class="insets">{atlas.insets.map(inset => <InsetBelow key={inset.id} inset={inset} {...insetShared} onClick={open} />)}</div>}
      <ZoomButtons zoom={zoom} />
      <p id="map-help" class="map-help">{text('map.help')}</p>
      {shown !== undefined && (!isNarrow || pointed?.inset === null) && <Tooltip at={placeOf(atlas, shown, pointed, moveOf)} section={section} text={labelOf(shown.state)} />}
    </div>
  );
}

/** In pixels: no telephone is as wide. */
const narrowest = 600;

/** A state, and the inset in which the pointer or the keyboard is at it; null for the map. */
interface Pointed {
  readonly id: string;
  readonly inset: string | null;
}

function pointedAt(target: EventTarget | null): Pointed | null {
  const found = target instanceof Element ? target.closest<SVGElement>(`[${mapAttribute}], [${insetAttribute}]`) : null;
  const id = found?.getAttribute(mapAttribute) ?? found?.getAttribute(insetAttribute) ?? null;
  return id === null ? null : { id, inset: found?.closest<SVGElement>('[data-inset]')?.dataset['inset'] ?? null };
}

function placeOf(atlas: Atlas, spot: Spot, pointed: Pointed | null, moveOf: (inset: Inset) => readonly [number, number]): readonly [number, number] {
  const inset = atlas.insets.find(one => one.id === pointed?.inset);
  const at = inset?.shapes.find(shape => shape.m49 === spot.state.m49)?.at;
  if (inset === undefined || at === undefined || at === null) return spot.at;
  const [x, y] = moveOf(inset);
  return [at[0] + x, at[1] + y];
}

// Small states have a dot, but where they have a shape it is land too; the rest is land of which the registry says nothing.
const OtherLand = memo(function OtherLand({ atlas, spots }: { readonly atlas: Atlas; readonly spots: readonly Spot[] }) {
  const drawn = new Set(spots.filter(spot => !spot.shape.isSmall).map(spot => spot.shape));
  return <path class="other-land" d={atlas.shapes.filter(shape => !drawn.has(shape)).map(shape => shape.d).join('')} />;
});

function DisputedHatching() {
  return (
    <defs>
      <pattern id="disputed" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect class="disputed-line" width=".7" height="3" />
      </pattern>
    </defs>
  );
}

function spotsOf(atlas: Atlas, states: readonly State[]): Spot[] {
  const { of, compare } = wording();
  const shapes = new Map(atlas.shapes.map(shape => [shape.m49, shape]));
  return states
    .flatMap(state => {
      const shape = shapes.get(state.m49);
      return shape === undefined ? [] : [{ id: state.id, state, shape, at: shape.at, name: of(state.name) }];
    })
    .sort((left, right) => compare(left.name, right.name));
}
