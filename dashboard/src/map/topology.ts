import url from 'world-atlas/countries-50m.json?url';
import { OfflineError, problemOf } from '../api/problem.ts';
import type { WorldTopology } from './atlas.ts';

/** Natural Earth's countries at 1:50m (https://www.naturalearthdata.com, public domain), a file of its own: figures do not wait for it. */
export async function loadTopology(): Promise<WorldTopology> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'omit' });
  } catch (error) {
    throw new OfflineError('Nobody answers.', { cause: error });
  }
  if (!answer.ok) throw await problemOf(answer);
  return await answer.json() as WorldTopology;
}
