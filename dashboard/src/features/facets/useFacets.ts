import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { ListFacets } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Choice } from '../../shared/names/useNames.ts';
import { countedChoices } from './countedChoices.ts';

export interface Facets {
  /** The choices of a filter with records in the list, each with the number of records that the list would show. */
  readonly counted: (filter: string, choices: readonly Choice[]) => readonly Choice[];
  /** The values of a filter without a vocabulary, each with the number of records that the list would show. */
  readonly values: (filter: string) => readonly Choice[];
}

/**
 * The number of records that a list would show with each value of its filters.
 * @param collection the collection that is listed
 * @param query the query of the list
 * @param filters the filters to count by: at most twelve
 */
export function useFacets(collection: string, query: Readonly<Record<string, string | undefined>>, filters: readonly string[]): Facets {
  const { text, number } = wording();
  const path = filters.length === 0 ? null : address(`facets/${collection}`, { ...query, facet: filters.join() });
  const resource = useResource<ListFacets>(path);
  // Numbers of another query would be wrong for this one.
  const facets = resource.isCurrent ? resource.value?.facets ?? [] : [];
  const of = (filter: string) => facets.find(facet => facet.filter === filter);
  const named = (name: string, count: number) => text('filters.counted', { name, count: number(count) });
  return {
    counted: (filter, choices) => countedChoices(of(filter), choices, query[filter], named),
    values: filter => countedChoices(of(filter), (of(filter)?.values ?? []).map(one => [one.value, one.value] as const), query[filter], named),
  };
}
