import type { ListFacet } from '../../shared/api/shapes.ts';
import type { Choice } from '../../shared/names/useNames.ts';

/**
 * The choices of a filter with the numbers of a facet. Values without records are left out, unless they are chosen. If a facet does not
 * name all of its values, a choice may have no number.
 */
export function countedChoices(facet: ListFacet | undefined, choices: readonly Choice[], chosen: string | undefined, named: (name: string, count: number) => string): readonly Choice[] {
  if (facet === undefined) return choices;
  const counts = new Map(facet.values.map(one => [one.value, one.count]));
  const isWhole = facet.values.length === facet.distinct;
  return choices
    .filter(([value]) => counts.has(value) || !isWhole || value === chosen)
    .map(([value, name]) => (counts.has(value) || isWhole ? [value, named(name, counts.get(value) ?? 0)] as const : [value, name] as const));
}
