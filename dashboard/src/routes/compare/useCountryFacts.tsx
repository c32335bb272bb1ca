import type { ComponentChildren } from 'preact';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Activity, Country, Fields, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { parameter } from '../../shared/router/location.ts';
import { hrefOfList, hrefOfPage } from '../../shared/router/records.ts';

type Counted = List<{ readonly id: string }>;

/** What stands beside the figures of a country. */
export interface CountryFacts {
  readonly relations: ComponentChildren;
  readonly level: ComponentChildren;
  readonly visit: ComponentChildren;
  readonly agreements: ComponentChildren;
  readonly missions: ComponentChildren;
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
  const [state, visit] = [country.value?.items[0], visits.value?.items[0]];
  const level = state?.partnership?.level;
  return {
    relations: state !== undefined && <Since label={labels('relationsStatus', state.relations.status)} since={state.relations.establishedOn} />,
    level: level === null || level === undefined ? '–' : <Since label={labels('partnershipLevel', level)} since={state?.partnership?.since} />,
    visit: visit === undefined ? '–' : <a href={hrefOfPage('activities', visit.id)}><bdi>{of(visit.title)}</bdi> ({date(visit.startsOn)})</a>,
    agreements: <Count list={agreements.value} href={hrefOfList('agreements', { country: one, status: 'in_force' })} number={number} />,
    missions: <Count list={missions.value} href={hrefOfList('missions', { host: one, status: 'open' })} number={number} />,
  };
}

function Since({ label, since }: { readonly label: string; readonly since: string | null | undefined }) {
  const { text, date } = wording();
  return <>{label}{typeof since === 'string' && <small>{text('compare.since', { date: date(since) })}</small>}</>;
}

function Count({ list, href, number }: { readonly list: Counted | null; readonly href: string | null; readonly number: (value: number) => string }) {
  return list === null || href === null ? <>–</> : <a href={href}>{number(list.total)}</a>;
}
