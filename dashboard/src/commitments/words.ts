import type { Choice, Names } from '../facts/names.ts';
import type { Labels } from '../map/words.ts';

/** What the codes and ids in commitments are called. */
export interface Words {
  readonly labels: Labels;
  readonly countries: Names;
  readonly agencies: Names;
  readonly statuses: readonly Choice[];
}
