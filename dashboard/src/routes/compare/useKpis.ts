import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { Kpis } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import type { Compared } from './TwoPage.tsx';

/** The figures of the commitments to a country, or of an agency. */
export function useKpis(collection: Compared, id: string | null): Resource<Kpis> {
  const { language } = wording();
  const of = collection === 'countries' ? { country: id ?? undefined } : { agency: id ?? undefined };
  return useResource<Kpis>(id === null ? null : address('kpis', { ...of, asOf: parameter('asOf') ?? undefined, lang: language }));
}
