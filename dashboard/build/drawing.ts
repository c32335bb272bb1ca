import { geoArea, geoCentroid, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Atlas, Centre, Shape } from '../src/features/map/atlas.ts';
import { centreFor, frameFor, pathFor } from './projection.ts';

type Land = Feature<Polygon | MultiPolygon, { readonly name: string }>;
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** In steradians: about 17,000 km², which is as large as the point of a mouse. */
const smallestArea = 17_000 / 6371 ** 2;

const antarctica = '010';

/** States that Natural Earth's 1:50m shapes leave out, where its 1:10m shapes have their middle. */
const missing: Readonly<Record<string, { readonly name: string; readonly at: Position }>> = { '798': { name: 'Tuvalu', at: [178.53, -7.77] } };

/** Projects the world. */
export function drawn(topology: WorldTopology, centre: Centre): Atlas {
  const countries = topology.objects.countries;
  const lands = (feature(topology, countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>).features.filter(land => land.id !== antarctica);
  const { width, height, projection } = frameFor(centre);
  const path = pathFor(projection);
  return {
    width,
    height,
    shapes: [...shapesOf(lands, projection, path), ...missingShapes(projection)],
    borders: path(mesh(topology, countries, (left, right) => left !== right)) ?? '',
  };
}

function shapesOf(lands: readonly Land[], projection: GeoProjection, path: GeoPath): Shape[] {
  const byId = new Map<string, Shape>();
  for (const land of lands) {
    const pieces = piecesOf(land);
    const largest = pieces.reduce((one, other) => (other.area > one.area ? other : one));
    const middle = geoCentroid(largest.polygon);
    const shape: Shape = {
      m49: typeof land.id === 'string' ? land.id : null,
      name: land.properties.name,
      d: path(land) ?? '',
      at: pointOf(projection, middle),
      isSmall: pieces.reduce((sum, piece) => sum + piece.area, 0) < smallestArea,
      centre: centreFor(middle[0]),
    };
    const key = shape.m49 ?? `without number: ${shape.name}`;
    const other = byId.get(key);
    byId.set(key, other === undefined ? shape : joined(other, shape));
  }
  return [...byId.values()];
}

// Two shapes with one number: the small one goes with the other.
function joined(one: Shape, other: Shape): Shape {
  const [main, beside] = one.isSmall ? [other, one] : [one, other];
  return { ...main, d: main.d + beside.d };
}

function missingShapes(projection: GeoProjection): Shape[] {
  return Object.entries(missing).map(([m49, { name, at }]) => ({ m49, name, d: '', at: pointOf(projection, at as [number, number]), isSmall: true, centre: centreFor(at[0] ?? 0) }));
}

function piecesOf(land: Land): { readonly polygon: Polygon; readonly area: number }[] {
  const all = land.geometry.type === 'Polygon' ? [land.geometry.coordinates] : land.geometry.coordinates;
  return all.map(coordinates => {
    const polygon: Polygon = { type: 'Polygon', coordinates };
    return { polygon, area: geoArea(polygon) };
  });
}

function pointOf(projection: GeoProjection, at: [number, number]): [number, number] {
  const [x, y] = projection(at) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
