import { useEffect, useMemo } from 'preact/hooks';
import { DownloadLink } from '../access/DownloadLink.tsx';
import { address } from '../api/client.ts';
import { useResource } from '../api/resource.ts';
import type { List, Summary } from '../api/shapes.ts';
import { wording } from '../i18n/index.ts';
import { useFacts, useLabels } from '../overview/useFacts.ts';
import { place } from '../router/location.ts';
import { latest } from '../shell/latest.ts';
import { Card, Loaded } from '../ui/Card.tsx';
import { Stale } from '../ui/Troubled.tsx';
import { CountriesMap } from './CountriesMap.tsx';
import { CountriesTable } from './CountriesTable.tsx';
import { Filters } from './Filters.tsx';
import { exportAddress, isFiltered, queryOf, rowsAddress } from './query.ts';
import type { CountryRow } from './rows.ts';

/** Every state as a table and on the map, as far as the filters in the address let it through, on the day that it names. */
export function CountriesPage() {
  const { text, language } = wording();
  const query = queryOf(place.value.query);
  const summary = useResource<Summary>(address('summary', { asOf: query.asOf ?? undefined, lang: language }));
  const rows = useResource<List<CountryRow>>(rowsAddress(query, language));
  const facts = useFacts(summary.value?.version ?? null);
  const labels = useLabels();
  const found = useMemo(() => new Set(rows.value?.items.map(row => row.id)), [rows.value]);

  useEffect(() => {
    if (rows.value !== null && rows.at !== null) latest.value = { at: rows.at, version: rows.value.version };
  }, [rows.value, rows.at]);

  return (
    <div class="countries" data-at-rest={!rows.isLoading && rows.value !== null}>
      {rows.value !== null && rows.trouble !== null && <Stale resource={rows} trouble={rows.trouble} />}
      <Filters query={query} labels={labels} today={summary.value?.asOf ?? null} />
      <Card area="countries-map" title={text('map.title')}>
        <CountriesMap facts={facts} summary={summary.value} asOf={query.asOf} labels={labels} found={isFiltered(query) && rows.value !== null ? found : null} />
      </Card>
      <Card area="countries-table" title={text('nav.countries')} aside={rows.value !== null && <Count total={rows.value.total} href={exportAddress(query, language)} />}>
        <Loaded resource={rows} lines={14}>{list => <CountriesTable rows={list.items} query={query} labels={labels} />}</Loaded>
      </Card>
    </div>
  );
}

function Count({ total, href }: { readonly total: number; readonly href: string }) {
  const { text } = wording();
  return (
    <span class="count">
      <span role="status">{text('countries.count', { count: total })}</span>
      <DownloadLink class="button" href={href} name="countries.csv">{text('countries.export')}</DownloadLink>
    </span>
  );
}
