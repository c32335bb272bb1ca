import { useEffect } from 'preact/hooks';
import { address } from '../api/client.ts';
import { useResource, type Resource } from '../api/resource.ts';
import type { Summary } from '../api/shapes.ts';
import { wording } from '../i18n/index.ts';
import { latest } from './latest.ts';
import type { Day } from '../dates/days.ts';

/** The registry's day, which is the owner's and may be another than the reader's; the reader's until it is known. */
export function useToday(): Day {
  const summary = useSummary();
  useEffect(() => {
    if (summary.value !== null && summary.at !== null) latest.value = { at: summary.at, version: summary.value.version, day: summary.value.asOf };
  }, [summary.value, summary.at]);
  return dayOf(summary);
}

/** The same day, for a page whose header tells another day or version than the current one. */
export function useOwnersDay(): Day {
  return dayOf(useSummary());
}

function useSummary(): Resource<Summary> {
  return useResource<Summary>(address('summary', { lang: wording().language }));
}

function dayOf(summary: Resource<Summary>): Day {
  return summary.value?.asOf ?? new Date().toISOString().slice(0, 10);
}
