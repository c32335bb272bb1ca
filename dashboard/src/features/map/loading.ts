import western from '../../../generated/atlas-11.json?url';
import eastern from '../../../generated/atlas-150.json?url';
import { OfflineError, problemOf } from '../../shared/api/problem.ts';
import type { Atlas, Centre } from './atlas.ts';

const urls: Readonly<Record<Centre, string>> = { 150: eastern, 11: western };
const kept = new Map<Centre, Promise<Atlas>>();

/** The drawing around a centre, a file of its own: figures do not wait for it. It is read once; one that could not be read is asked for anew. */
export function loadAtlas(centre: Centre): Promise<Atlas> {
  const known = kept.get(centre) ?? read(urls[centre]);
  kept.set(centre, known);
  known.catch(() => kept.delete(centre));
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
