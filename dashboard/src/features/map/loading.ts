import neutralWestern from '../../../generated/atlas-natural_earth-11.json?url';
import neutralEastern from '../../../generated/atlas-natural_earth-150.json?url';
import vietnameseWestern from '../../../generated/atlas-vn-11.json?url';
import vietnameseEastern from '../../../generated/atlas-vn-150.json?url';
import { OfflineError, problemOf } from '../../shared/api/problem.ts';
import type { Atlas, Centre, PointOfView } from './atlas.ts';

const urls: Readonly<Record<PointOfView, Readonly<Record<Centre, string>>>> = {
  vn: { 150: vietnameseEastern, 11: vietnameseWestern },
  natural_earth: { 150: neutralEastern, 11: neutralWestern },
};
const kept = new Map<string, Promise<Atlas>>();

/** The drawing of a point of view around a centre, a file of its own: figures do not wait for it. It is read once; one that could not be read is asked for anew. */
export function loadAtlas(pointOfView: PointOfView, centre: Centre): Promise<Atlas> {
  const url = urls[pointOfView][centre];
  const known = kept.get(url) ?? read(url);
  kept.set(url, known);
  known.catch(() => kept.delete(url));
  return known;
}

async function read(url: string): Promise<Atlas> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'omit' });
  } catch (error) {
    throw new OfflineError('Nobody answers.', { cause: error });
  }
  if (!answer.ok) throw await problemOf(answer);
  return await answer.json() as Atlas;
}
