import { wording } from '../../shared/i18n/index.ts';
import type { Place } from './atlas.ts';

interface Props {
  readonly places: readonly Place[];
  /** Units of the map for one pixel of the screen. */
  readonly unit: number;
  /** Whether the map is as narrow as a telephone. */
  readonly isNarrow: boolean;
}

/** Islands without a shape, with their names: they are on every map that the owner publishes, at every size. */
export function Places({ places, unit, isNarrow }: Props) {
  const { of } = wording();
  const size = isNarrow ? 8.5 : 10.5;
  const lines = apart(places.map(place => place.at[1] + 3.5 * unit), 1.3 * size * unit);
  return (
    <g class="places">
      {places.map((place, index) => (
        <g key={place.of + place.at.join()}>
          {place.marks.map(([x, y]) => <circle key={`${x} ${y}`} class="place-mark" cx={x} cy={y} r={1.6 * unit} />)}
          <text class="place-name" x={place.at[0] + 4 * unit} y={lines[index]} font-size={size * unit} direction="ltr" text-anchor="start">{of(place.name)}</text>
        </g>
      ))}
    </g>
  );
}

/** Lines from the top, moved apart as far as is needed for each to be read: the upper ones up, the lower ones down. */
export function apart(lines: readonly number[], least: number): number[] {
  const middle = (lines.length - 1) / 2;
  const centre = lines.reduce((sum, line) => sum + line, 0) / lines.length;
  const isEnough = lines.every((line, index) => index === 0 || line - (lines[index - 1] ?? 0) >= least);
  return isEnough ? [...lines] : lines.map((_, index) => centre + (index - middle) * least);
}
