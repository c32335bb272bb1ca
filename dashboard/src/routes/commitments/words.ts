import type { Choice, Names } from '../../shared/names/useNames.ts';
import type { Labels } from '../../shared/names/useLabels.ts';

/** The labels of codes and ids in commitments. */
export interface Words {
  readonly labels: Labels;
  readonly countries: Names;
  readonly agencies: Names;
  readonly statuses: readonly Choice[];
}
