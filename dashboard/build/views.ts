import { geoArea } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection, MultiPoint, MultiPolygon, Position } from 'geojson';
import type { PointOfView } from '../src/features/map/atlas.ts';
import type { LocalizedText } from '../src/shared/api/shapes.ts';

/** Whose borders and islands a drawing has: a file of map/, whose README says what its members are. */
export interface View {
  readonly merge: Readonly<Record<string, string>>;
  readonly places: FeatureCollection<MultiPoint, { readonly of: string; readonly name: LocalizedText }>;
}

export type DisputedAreas = FeatureCollection<MultiPolygon, { readonly name: string }>;

/** @param root the dashboard's folder */
export function viewOf(root: string, pointOfView: PointOfView): View {
  return JSON.parse(readFileSync(join(root, 'map', `${pointOfView}.json`), 'utf8')) as View;
}

export function disputedAreasIn(root: string): DisputedAreas {
  const areas = JSON.parse(readFileSync(join(root, 'map/disputed-areas.geojson'), 'utf8')) as DisputedAreas;
  const inner = (coordinates: Position[][]) => (geoArea({ type: 'Polygon', coordinates }) > 2 * Math.PI ? coordinates.map(ring => ring.toReversed()) : coordinates);
  // A ring on a sphere encloses what lies to its right: the other way around it would be the rest of the world.
  return { ...areas, features: areas.features.map(area => ({ ...area, geometry: { ...area.geometry, coordinates: area.geometry.coordinates.map(inner) } })) };
}
