import { geoArea, geoCentroid, geoEqualEarth, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

type Land = Feature<Polygon | MultiPolygon, { readonly name: string }>;
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** A country's shape as it is drawn. */
export interface Shape {
  /** UN M49, three digits; null for what has no number of its own: it is drawn as land, and nothing is said of it. */
  readonly m49: string | null;
  readonly name: string;
  readonly d: string;
  /** Where a mark for it stands: the middle of its largest piece of land. */
  readonly at: readonly [number, number];
  /** Too small to be seen or hit as a shape. */
  readonly isSmall: boolean;
}

export interface Atlas {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Every border between two shapes, once. */
  readonly borders: string;
  readonly outline: string;
}

const width = 960;

/** So that marks at the edge are whole. */
const margin = 6;

/** About 17,000 km² at this width. */
const smallestShape = 12;

const antarctica = '010';

/** States that Natural Earth's 1:50m shapes leave out, where its 1:10m shapes have their middle. */
const missing: Readonly<Record<string, { readonly name: string; readonly at: Position }>> = { '798': { name: 'Tuvalu', at: [178.53, -7.77] } };

/**
 * The meridians that a world map can be centred on so that its edge cuts through little land: 150° E cuts the Atlantic, 11° E the
 * Bering Strait. The one nearer to the owner is taken.
 */
const centres = [150, 11];

/** Projects the world once: equal areas, so that no state looks larger than it is. */
export function atlasOf(topology: WorldTopology, ownerName: string): Atlas {
  const countries = topology.objects.countries;
  const lands = (feature(topology, countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>).features.filter(land => land.id !== antarctica);
  const owner = lands.find(land => land.properties.name === ownerName);
  const projection = projectionFor(lands, owner === undefined ? 0 : geoCentroid(owner)[0]);
  const path = geoPath(projection).digits(1);
  const height = Math.ceil(path.bounds({ type: 'FeatureCollection', features: lands })[1][1]) + margin;
  const own = { ...countries, geometries: countries.geometries.filter(geometry => geometry.id !== antarctica) };
  return {
    width,
    height,
    shapes: [...shapesOf(lands, projection), ...missingShapes(projection)],
    borders: path(mesh(topology, own, (left, right) => left !== right)) ?? '',
    outline: path({ type: 'Sphere' }) ?? '',
  };
}

function projectionFor(lands: readonly Land[], ownerLongitude: number): GeoProjection {
  const distance = (centre: number) => Math.abs(((ownerLongitude - centre + 540) % 360) - 180);
  const centre = [...centres].sort((left, right) => distance(left) - distance(right))[0] ?? 0;
  const projection = geoEqualEarth().rotate([-centre, 0]).fitWidth(width - 2 * margin, { type: 'FeatureCollection', features: [...lands] });
  const [x, y] = projection.translate();
  return projection.translate([x + margin, y + margin]);
}

function shapesOf(lands: readonly Land[], projection: GeoProjection): Shape[] {
  const path = geoPath(projection).digits(1);
  const byId = new Map<string, Shape>();
  for (const land of lands) {
    const shape: Shape = {
      m49: typeof land.id === 'string' ? land.id : null,
      name: land.properties.name,
      d: path(land) ?? '',
      at: pointOf(projection, geoCentroid(largestPieceOf(land))),
      isSmall: path.area(land) < smallestShape,
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
  return Object.entries(missing).map(([m49, { name, at }]) => ({ m49, name, d: '', at: pointOf(projection, at as [number, number]), isSmall: true }));
}

function largestPieceOf(land: Land): GeoPermissibleObjects {
  if (land.geometry.type === 'Polygon') return land;
  const pieces = land.geometry.coordinates.map(coordinates => ({ type: 'Polygon' as const, coordinates }));
  return pieces.reduce((largest, piece) => (geoArea(piece) > geoArea(largest) ? piece : largest));
}

function pointOf(projection: GeoProjection, at: [number, number]): [number, number] {
  const [x, y] = projection(at) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
