import { geoEqualEarth, geoPath, type GeoPath, type GeoProjection, type GeoStream } from 'd3-geo';
import { centres, type Centre } from '../src/features/map/atlas.ts';

/** The map's frame in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
}

const width = 960;

/** So that marks at the edge are whole. */
const margin = 6;

/** Between these parallels is all land but Antarctica. */
const [north, south] = [84, -56];

/** Points that fall together with the one before, on any screen, are left out: more than half of them. */
const leastStep = 0.4;

/** Equal areas, so that no state looks larger than it is; as wide as the frame. */
export function frameFor(centre: Centre): Frame {
  // The shapes' lines are so short that none of them has to be bent: no resampling.
  const projection = geoEqualEarth().rotate([-centre, 0]).precision(0).fitWidth(width - 2 * margin, { type: 'Sphere' });
  const yOf = (latitude: number) => projection([centre, latitude])?.[1] ?? 0;
  const [top, bottom] = [yOf(north), yOf(south)];
  const [x, y] = projection.translate();
  projection.translate([x + margin, y - top + margin]);
  return { width, height: Math.ceil(bottom - top) + 2 * margin, projection };
}

/** The centre that is nearer to a meridian. */
export function centreFor(longitude: number): Centre {
  const distance = (centre: number) => Math.abs(((longitude - centre + 540) % 360) - 180);
  return distance(centres[0]) <= distance(centres[1]) ? centres[0] : centres[1];
}

/** Writes paths to a tenth of a unit. */
export function pathFor(projection: GeoProjection): GeoPath {
  return geoPath({ stream: sink => projection.stream(thinned(sink)) }).digits(1);
}

function thinned(sink: GeoStream): GeoStream {
  let [lastX, lastY] = [NaN, NaN];
  return {
    point(x, y) {
      if (Math.abs(x - lastX) < leastStep && Math.abs(y - lastY) < leastStep) return;
      [lastX, lastY] = [x, y];
      sink.point(x, y);
    },
    lineStart() {
      [lastX, lastY] = [NaN, NaN];
      sink.lineStart();
    },
    lineEnd: () => sink.lineEnd(),
    polygonStart: () => sink.polygonStart(),
    polygonEnd: () => sink.polygonEnd(),
  };
}
