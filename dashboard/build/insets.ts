import { geoAzimuthalEqualArea, geoConicEqualArea, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Position } from 'geojson';
import type { Centre, Inset, InsetShape } from '../src/features/map/atlas.ts';
import { pathFor } from './projection.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Part {
  readonly id: Inset['id'];
  /** Equal areas, as on the map. */
  readonly projection: () => GeoProjection;
  /** Places that its edges go through. */
  readonly corners: readonly Position[];
  readonly box: Readonly<Record<Centre, Box>>;
}

/** What stands too close on the map, drawn once more below it, where the map has no land. */
const parts: readonly Part[] = [
  {
    id: 'europe',
    projection: () => geoConicEqualArea().parallels([38, 56]).rotate([-11, 0]),
    corners: [[-9.5, 36], [34.5, 34.5], [10, 34.2], [-6, 58.6], [11, 60], [28, 60]],
    box: { 150: { x: 140, y: 364, width: 240, height: 186 }, 11: { x: 480, y: 364, width: 240, height: 186 } },
  },
  {
    id: 'caribbean',
    projection: () => geoAzimuthalEqualArea().rotate([75, -17]),
    corners: [[-91, 9], [-91, 26], [-58.6, 9.5], [-58.6, 25]],
    box: { 150: { x: 556, y: 413, width: 212, height: 137 }, 11: { x: 40, y: 413, width: 212, height: 137 } },
  },
];

/** Between an inset and the lower edge. */
const foot = 4;

/** As far as the insets reach down. */
export const tallWithInsets = Math.max(...parts.flatMap(part => Object.values(part.box).map(box => box.y + box.height))) + foot;

/** What an inset has of its own projection. */
export interface InsetDrawing {
  readonly projection: GeoProjection;
  readonly path: GeoPath;
  readonly box: Box;
  readonly id: Inset['id'];
}

/** The insets of a centre, each with what draws into its box. */
export function insetsFor(centre: Centre): readonly InsetDrawing[] {
  return parts.map(({ id, projection: made, corners, box: boxes }) => {
    const box = boxes[centre];
    const projection = made().precision(0).fitExtent([[box.x, box.y], [box.x + box.width, box.y + box.height]], { type: 'MultiPoint', coordinates: [...corners] });
    projection.clipExtent([[box.x, box.y], [box.x + box.width, box.y + box.height]]);
    return { id, projection, path: pathFor(projection), box };
  });
}

/** Whether a point is so far within an inset that a mark for it is whole. */
export function isWithin({ box }: InsetDrawing, [x, y]: readonly [number, number]): boolean {
  const edge = 4;
  return x > box.x + edge && x < box.x + box.width - edge && y > box.y + edge && y < box.y + box.height - edge;
}

/** The shapes of an inset that anything is seen of. */
export function seen(shapes: readonly InsetShape[]): readonly InsetShape[] {
  return shapes.filter(shape => shape.d !== '' || shape.at !== null);
}
