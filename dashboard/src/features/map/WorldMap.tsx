import { memo } from 'preact/compat';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Rank, State } from '../relations/states.ts';
import { toneOf } from '../relations/tones.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Hatching } from '../relations/Hatching.tsx';
import type { Atlas, Shape } from './atlas.ts';
import { useMapKeys } from './keys.ts';
import { Places } from './Places.tsx';
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
  const [hovered, setHovered] = useState<string | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(svg, atlas);
  const { section } = zoom;
  const unit = section.width / useWidth(svg, atlas.width);
  const keys = useMapKeys(svg, spots, selected, onOpen);
  const shown = spots.find(spot => spot.id === (hovered ?? keys.focused));
  const focused = spots.find(spot => spot.id === keys.focused);
  useEffect(() => {
    if (focused !== undefined) zoom.reveal(focused.at);
  }, [focused?.id]);
  const spotOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<SVGElement>('[data-id]')?.dataset['id'] ?? null : null);
  const ownLand = atlas.shapes.find(shape => shape.name === owner.shapeName);

  return (
    // Not on the drawing: an SVG with a focus handler becomes a tab stop of its own.
    <div class="map" onKeyDown={event => event.key === 'Escape' && setHovered(null)} onFocusIn={keys.onFocus} onFocusOut={keys.onBlur}>
      <svg ref={svg} class={zoom.isWhole ? undefined : 'closer'} viewBox={`${section.x} ${section.y} ${section.width} ${section.height}`} role="group" aria-label={text('map.title')} aria-describedby="map-help"
        onPointerOver={event => setHovered(spotOf(event.target))} onPointerLeave={() => setHovered(null)}
        onClick={event => {
          const id = spotOf(event.target);
          if (id !== null && !zoom.hasDragged()) onOpen(id);
        }}
        onKeyDown={event => {
          if (!zoom.takesKey(event)) keys.onKeyDown(event);
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
        <Places places={atlas.places} unit={unit} isNarrow={section.width / unit < 600} />
        {shown !== undefined && <Ring spot={shown} unit={unit} />}
      </svg>
      <ZoomButtons zoom={zoom} />
      <p id="map-help" class="map-help">{text('map.help')}</p>
      {shown !== undefined && <Tooltip at={shown.at} section={section} text={labelOf(shown.state)} />}
    </div>
  );
}

// In SVG the attribute is `tabindex`, and names have a case.
interface SpotProps {
  readonly id: string;
  readonly rank: Rank;
  readonly label: string;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isMuted: boolean;
}

// Another day changes only a few of two hundred shapes, and only these are drawn again.
const Land = memo(function Land({ id, d, rank, label, isStop, isSelected, isMuted }: SpotProps & { readonly d: string }) {
  return <path d={d} data-id={id} class={`land ${toneOf(rank)}${isSelected ? ' selected' : ''}${isMuted ? ' muted' : ''}`} role="button" tabindex={isStop ? 0 : -1} aria-label={label} aria-pressed={isSelected} />;
});

const Dot = memo(function Dot({ id, at: [x, y], unit, rank, label, isStop, isSelected, isMuted }: SpotProps & { readonly at: readonly [number, number]; readonly unit: number }) {
  return (
    <g data-id={id} class={`dot ${toneOf(rank)}${isSelected ? ' selected' : ''}${isMuted ? ' muted' : ''}`} role="button" tabindex={isStop ? 0 : -1} aria-label={label} aria-pressed={isSelected}>
      <circle class="dot-reach" cx={x} cy={y} r={9 * unit} />
      <circle class="dot-mark" cx={x} cy={y} r={Math.min(4 * unit, 8)} />
    </g>
  );
});

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

function Ring({ spot, unit }: { readonly spot: Spot; readonly unit: number }) {
  return spot.shape.isSmall
    ? <circle class="ring" cx={spot.at[0]} cy={spot.at[1]} r={7 * unit} />
    : <path class="ring" d={spot.shape.d} />;
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
