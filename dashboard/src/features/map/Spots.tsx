import { memo } from 'preact/compat';
import type { Rank } from '../relations/states.ts';
import { toneOf } from '../relations/tones.ts';
import { insetAttribute, mapAttribute } from './keys.ts';

// In SVG the attribute is `tabindex`, and names have a case.
interface SpotProps {
  readonly id: string;
  /** In which drawing it stands: the map, or an inset, which has states of the map once more. */
  readonly within?: 'map' | 'inset';
  readonly rank: Rank;
  readonly label: string;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isMuted: boolean;
}

const named = (id: string, within: 'map' | 'inset') => ({ [within === 'map' ? mapAttribute : insetAttribute]: id });
const classOf = (kind: string, { rank, isSelected, isMuted }: SpotProps) => `${kind} ${toneOf(rank)}${isSelected ? ' selected' : ''}${isMuted ? ' muted' : ''}`;

/** A state that is large enough to be its own button. Of two hundred shapes a day changes a few: only those are drawn anew. */
export const Land = memo(function Land(props: SpotProps & { readonly d: string }) {
  const { id, within = 'map', d, label, isStop, isSelected } = props;
  return <path d={d} {...named(id, within)} class={classOf('land', props)} role="button" tabindex={isStop ? 0 : -1} aria-label={label} aria-pressed={isSelected} />;
});

/** A state that is too small for that. */
export const Dot = memo(function Dot(props: SpotProps & { readonly at: readonly [number, number]; readonly unit: number }) {
  const { id, within = 'map', at: [x, y], unit, label, isStop, isSelected } = props;
  return (
    <g {...named(id, within)} class={classOf('dot', props)} role="button" tabindex={isStop ? 0 : -1} aria-label={label} aria-pressed={isSelected}>
      <circle class="dot-reach" cx={x} cy={y} r={9 * unit} />
      <circle class="dot-mark" cx={x} cy={y} r={Math.min(4 * unit, 8)} />
    </g>
  );
});

interface RingProps {
  /** A place and a shape; a small state, or one without a shape, has a ring around its dot. */
  readonly at: readonly [number, number];
  readonly d: string;
  readonly isSmall: boolean;
  readonly unit: number;
}

/** What the pointer or the keyboard is at. */
export function Ring({ at: [x, y], d, isSmall, unit }: RingProps) {
  return isSmall ? <circle class="ring" cx={x} cy={y} r={7 * unit} /> : <path class="ring" d={d} />;
}
