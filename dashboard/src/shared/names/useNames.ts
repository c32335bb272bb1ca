import { useMemo } from 'preact/hooks';
import { address } from '../api/client.ts';
import { useResource } from '../api/resource.ts';
import type { Codes, Country, Fields, List } from '../api/shapes.ts';
import { wording } from '../i18n/index.ts';
import { regionName } from './regionName.ts';

/** A choice: its value and its label. */
export type Choice = readonly [value: string, label: string];

export interface Names {
  /** The name in the page's language; the id until the name is loaded. The owner, which has no record, has its name in CLDR. */
  readonly of: (id: string) => string;
  /** All of them, in the language's order. */
  readonly choices: readonly Choice[];
}

/** The names of countries or agencies. */
export function useNames(collection: 'countries' | 'agencies'): Names {
  const list = useResource<List<Fields<Country, 'id' | 'name'>>>(address(collection, { fields: 'id,name', limit: '500' }), null);
  const { of, compare, language } = wording();
  return useMemo(() => {
    const names = new Map((list.value?.items ?? []).map(one => [one.id, of(one.name)]));
    const unknown = (id: string) => (collection === 'countries' && list.value !== null ? regionName(id, language) : id);
    return { of: id => names.get(id) ?? unknown(id), choices: [...names].sort((left, right) => compare(left[1], right[1])) };
  }, [collection, list.value, of, compare, language]);
}

/** The codes of a vocabulary, in its own order. */
export function useCodes(vocabulary: string): readonly Choice[] {
  const codes = useResource<Codes>(address('codes'), null);
  const { of } = wording();
  return useMemo(() => (codes.value?.[vocabulary] ?? []).map(one => [one.code, of(one.label)] as const), [codes.value, vocabulary, of]);
}
