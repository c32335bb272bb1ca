import { useEffect, useMemo, useRef } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import { profile } from '../../shared/profile/profile.ts';
import { History } from './history.ts';
import { statesOf } from './states.ts';
import type { CountryFacts, Step } from './facts.ts';

/** All dated facts of relations and levels: 195 states and 75 steps, 20 kB, from which this page computes every day. */
export interface Facts {
  readonly history: History | null;
  readonly countries: Resource<List<CountryFacts>>;
  readonly steps: Resource<List<Step>>;
}

// Steps that are agreed and not yet in effect are facts as well.
const everAfter = '2999-12-31';

/** The addresses of the facts. */
export const countriesAddress = address('countries', { fields: 'id,kind,m49,name,region,relations.events', limit: '500' });
export const stepsAddress = address('partnerships', { fields: 'id,countryId,level,sector,title,effectiveOn,endsOn', limit: '500', asOf: everAfter });

/** @param version the registry's, of the latest summary: when it changes, the facts are read again */
export function useFacts(version: number | null): Facts {
  const countries = useResource<List<CountryFacts>>(countriesAddress, null);
  const steps = useResource<List<Step>>(stepsAddress, null);
  const known = useRef(version);
  useEffect(() => {
    if (known.current !== null && version !== null && version !== known.current) {
      countries.retry();
      steps.retry();
    }
    known.current = version ?? known.current;
  }, [version]);
  const history = useMemo(
    () => (countries.value === null || steps.value === null ? null : new History(statesOf(countries.value.items, steps.value.items))),
    [countries.value, steps.value, profile.value]);
  return { history, countries, steps };
}
