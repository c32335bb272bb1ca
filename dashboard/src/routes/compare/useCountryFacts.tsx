import type { ComponentChildren } from 'preact';
import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { Activity, Country, Fields, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { parameter } from '../../shared/router/location.ts';
import { hrefOfList, hrefOfPage } from '../../shared/router/records.ts';
import { Told } from './Told.tsx';

type Counted = List<{ readonly id: string }>;

export type CountryFact = 'relations' | 'level' | 'visit' | 'agreements' | 'missions';

/** The facts beside the figures of a country. */
export interface CountryFacts {
  readonly cells: Readonly<Record<CountryFact, ComponentChildren>>;
  /** The answers that they were read from. */
  readonly resources: readonly Resource<unknown>[];
}

/** The facts of a country on the day in the address; null asks for nothing. */
export function useCountryFacts(id: string | null): CountryFacts {
  const { of, date, number } = wording();
  const labels = useLabels();
  const asOf = parameter('asOf') ?? undefined;
  const read = (path: string, query: Readonly<Record<string, string>>) => (id === null ? null : address(path, { ...query, asOf, fields: query['fields'] ?? 'id', limit: '1' }));
  const one = id ?? '';
  const country = useResource<List<Fields<Country, 'id' | 'relations' | 'partnership'>>>(read('countries', { country: one, fields: 'id,relations.status,relations.establishedOn,partnership' }));
  const visits = useResource<List<Fields<Activity, 'id' | 'title' | 'startsOn'>>>(read('activities', { country: one, sort: '-startsOn', fields: 'id,title,startsOn' }));
  const agreements = useResource<Counted>(read('agreements', { country: one, status: 'in_force' }));
  const missions = useResource<Counted>(read('missions', { host: one, status: 'open' }));
  const cells: CountryFacts['cells'] = {
    relations: <Told resource={country} tell={({ items: [state] }) => state !== undefined && <Since label={labels('relationsStatus', state.relations.status)} since={state.relations.establishedOn} />} />,
    level: <Told resource={country} tell={({ items: [state] }) => state?.partnership?.level && <Since label={labels('partnershipLevel', state.partnership.level)} since={state.partnership.since} />} />,
    visit: <Told resource={visits} tell={({ items: [visit] }) => visit !== undefined && <a href={hrefOfPage('activities', visit.id)}><bdi>{of(visit.title)}</bdi> ({date(visit.startsOn)})</a>} />,
    agreements: <Told resource={agreements} tell={({ total }) => <Count count={number(total)} href={hrefOfList('agreements', { country: one, status: 'in_force' })} />} />,
    missions: <Told resource={missions} tell={({ total }) => <Count count={number(total)} href={hrefOfList('missions', { host: one, status: 'open' })} />} />,
  };
  return { cells: id === null ? nothing : cells, resources: id === null ? [] : [country, visits, agreements, missions] };
}

const nothing: CountryFacts['cells'] = { relations: '–', level: '–', visit: '–', agreements: '–', missions: '–' };

function Since({ label, since }: { readonly label: string; readonly since: string | null | undefined }) {
  const { text, date } = wording();
  return <>{label}{typeof since === 'string' && <small>{text('compare.since', { date: date(since) })}</small>}</>;
}

function Count({ count, href }: { readonly count: string; readonly href: string | null }) {
  return href === null ? <>{count}</> : <a href={href}>{count}</a>;
}
