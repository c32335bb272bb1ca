import { geoArea, geoCentroid, type GeoPath, type GeoProjection } from 'd3-geo';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import type { Atlas, Centre, Inset, InsetShape, Place, Shape } from '../src/features/map/atlas.ts';
import { insetsFor, isWithin, seen, tallWithInsets, type InsetDrawing } from './insets.ts';
import { centreFor, frameFor, pathFor } from './projection.ts';
import type { DisputedAreas, View } from './views.ts';

type Land = Feature<Polygon | MultiPolygon, { readonly name: string }>;
export type WorldTopology = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** In steradians: about 17,000 km², which is as large as the point of a mouse. */
const smallestArea = 17_000 / 6371 ** 2;

const antarctica = '010';

/** The same of an inset, which is about three times as large. */
const smallestAreaOfInset = 5_000 / 6371 ** 2;

/** States that Natural Earth's 1:50m shapes leave out, where its 1:10m shapes have their middle. */
const missing: Readonly<Record<string, { readonly name: string; readonly at: Position }>> = { '798': { name: 'Tuvalu', at: [178.53, -7.77] } };

/** Projects the world as one point of view has it. */
export function drawn(topology: WorldTopology, centre: Centre, view: View, areas: DisputedAreas): Atlas {
  const countries = topology.objects.countries;
  const { width, height, projection } = frameFor(centre);
  const lands = landsOf(topology, view);
  const isDisputed = (one: Country, other: Country) => isWithoutNumber(one, view) || isWithoutNumber(other, view);
  const bordersThat = (holds: (one: Country, other: Country) => boolean) =>
    mesh(topology, countries, (one, other) => ownerOf(one as Country, view) !== ownerOf(other as Country, view) && holds(one as Country, other as Country));
  const [borders, disputedBorders] = [bordersThat((one, other) => !isDisputed(one, other)), bordersThat(isDisputed)];
  const linesFor = (path: GeoPath) => ({ borders: path(borders) ?? '', disputedBorders: path(disputedBorders) ?? '', disputedAreas: path(areas) ?? '' });
  const path = pathFor(projection);
  return {
    width,
    height,
    tall: tallWithInsets,
    shapes: [...shapesOf(lands, projection, path), ...missingShapes(projection)],
    ...linesFor(path),
    places: placesOf(view, projection),
    insets: insetsFor(centre).map((inset): Inset => ({ id: inset.id, box: inset.box, shapes: seen(lands.map(land => insetShape(land, inset))), ...linesFor(inset.path) })),
  };
}

function insetShape(land: Land, inset: InsetDrawing): InsetShape {
  const pieces = piecesOf(land);
  const largest = pieces.reduce((one, other) => (other.area > one.area ? other : one));
  const at = pointOf(inset.projection, geoCentroid(largest.polygon));
  const [[left], [right]] = inset.path.bounds(largest.polygon);
  return {
    m49: typeof land.id === 'string' ? land.id : null,
    name: land.properties.name,
    d: inset.path(land) ?? '',
    at: isWithin(inset, at) ? at : null,
    room: Math.max(0, Math.round(right - left)),
    isSmall: pieces.reduce((sum, piece) => sum + piece.area, 0) < smallestAreaOfInset,
  };
}

type Country = GeometryObject<{ name: string }>;

const nameOf = (country: Country) => (country.properties as { name?: string } | undefined)?.name ?? '';
const ownerOf = (country: Country, view: View) => view.merge[nameOf(country)] ?? nameOf(country);

// Natural Earth gives no number to what few states recognise.
const isWithoutNumber = (country: Country, view: View) => country.id === undefined && view.merge[nameOf(country)] === undefined;

// A shape that takes others in has their land without the border between them.
function landsOf(topology: WorldTopology, view: View): Land[] {
  const all = topology.objects.countries.geometries;
  const known = new Set(all.map(nameOf));
  const unknown = Object.entries(view.merge).flat().filter(name => !known.has(name));
  if (unknown.length > 0) throw new Error(`The map has no shape named ${unknown.join(', ')}. A point of view of map/ names it in "merge".`);
  return all
    .filter(country => country.id !== antarctica && view.merge[nameOf(country)] === undefined)
    .map(country => {
      const parts = all.filter(other => ownerOf(other, view) === nameOf(country));
      const land = feature(topology, country) as Land;
      return parts.length < 2 ? land : { ...land, geometry: merge(topology, parts as (TopoPolygon | TopoMultiPolygon)[]) };
    });
}

function placesOf(view: View, projection: GeoProjection): Place[] {
  return view.places.features.map(({ properties, geometry }) => {
    const marks = geometry.coordinates.map(at => pointOf(projection, at as [number, number]));
    const middle = (of: 0 | 1) => Math.round(marks.reduce((sum, mark) => sum + mark[of], 0) / marks.length * 10) / 10;
    return { name: properties.name, of: properties.of, marks, at: [Math.max(...marks.map(([x]) => x)), middle(1)] };
  });
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
