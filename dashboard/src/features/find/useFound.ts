import { useEffect, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource, type Trouble } from '../../shared/api/resource.ts';
import type { SearchList } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { hrefOfRecord } from '../../shared/router/records.ts';
import { queryOf } from './query.ts';
import type { Target } from './targets.ts';

/** Milliseconds without a keystroke before the search is sent. */
const rest = 120;
const most = '20';

/** The records found for a text, and the reason if there are none. */
export interface Found {
  readonly targets: readonly Target[];
  readonly isLoading: boolean;
  readonly trouble: Trouble | null;
}

/** Searches all collections for what is typed, once typing rests. */
export function useFound(typed: string): Found {
  const { of, language } = wording();
  const countries = useNames('countries');
  const asked = useRested(queryOf(typed));
  const found = useResource<SearchList>(asked === null ? null : address('search', { q: asked, limit: most, lang: language }), null);
  const items = asked === null ? [] : found.value?.items ?? [];
  return {
    targets: items.flatMap(hit => {
      const href = hrefOfRecord({ ...hit, operation: 'update' });
      const detail = [collectionTitle(hit.collection), ...hit.collection === 'countries' ? [] : hit.countryIds.slice(0, 2).map(countries.of)].join(' · ');
      return href === null ? [] : [{ href, title: hit.title === undefined ? hit.id : of(hit.title), detail }];
    }),
    isLoading: asked !== queryOf(typed) || found.isLoading,
    trouble: asked === null ? null : found.trouble,
  };
}

function useRested(query: string | null): string | null {
  const [rested, setRested] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => setRested(query), rest);
    return () => clearTimeout(timer);
  }, [query]);
  return query === null ? null : rested;
}
