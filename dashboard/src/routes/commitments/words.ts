import type { Choice, Names } from '../../shared/names/useNames.ts';
import type { Labels } from '../../shared/names/useLabels.ts';

/** What the codes and ids in commitments are called. */
export interface Words {
  readonly labels: Labels;
  readonly countries: Names;
  readonly agencies: Names;
  readonly statuses: readonly Choice[];
}
