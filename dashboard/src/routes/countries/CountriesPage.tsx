import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { useEffect, useMemo } from 'preact/hooks';
import { mayWrite } from '../../features/access/principal.ts';
import { EditButton } from '../../features/lists/EditButton.tsx';
import { LaterList } from '../../features/lists/LaterList.tsx';
import { useEditSwitch, type EditSwitch } from '../../features/lists/useEditSwitch.ts';
import { ViewsMenu } from '../../features/views/ViewsMenu.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, Summary } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useFacts } from '../../features/relations/useFacts.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { place } from '../../shared/router/location.ts';
import { latest } from '../../shared/page/latest.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { CountriesMap } from './CountriesMap.tsx';
import { CountriesTable } from './CountriesTable.tsx';
import { ExportButton } from './ExportButton.tsx';
import { Filters } from './Filters.tsx';
import { editedColumns } from './editing.ts';
import { exportAddress, isFiltered, queryOf, rowsAddress } from './query.ts';
import { inShownOrder, type CountryRow } from '../../features/relations/countryRow.ts';

/** The states that match the filters in the address, as a table and on the map, on the day in the address. */
export function CountriesPage() {
  const { text, language, region, compare } = wording();
  const query = queryOf(place.value.query);
  const summary = useResource<Summary>(address('summary', { asOf: query.asOf ?? undefined, lang: language }));
  const rows = useResource<List<CountryRow>>(rowsAddress(query, language));
  const facts = useFacts(summary.value?.version ?? null);
  const labels = useLabels();
  // What was so on an earlier day is history.
  const edit = useEditSwitch(mayWrite.value && query.asOf === null);
  const day = query.asOf ?? summary.value?.asOf ?? null;
  const shown = useMemo(
    () => inShownOrder(rows.value?.items ?? [], query.sort === 'region', query.isDescending, region, compare),
    [rows.value, query.sort, query.isDescending, region, compare]);
  const found = useMemo(() => new Set(rows.value?.items.map(row => row.id)), [rows.value]);

  useEffect(() => {
    if (rows.value !== null && rows.at !== null && day !== null) latest.value = { at: rows.at, version: rows.value.version, day };
  }, [rows.value, rows.at, day]);

  return (
    <div class="countries" data-at-rest={!rows.isLoading && rows.value !== null}>
      {rows.value !== null && rows.trouble !== null && <Stale resource={rows} trouble={rows.trouble} />}
      <Filters query={query} labels={labels} today={summary.value?.asOf ?? null} />
      <Card area="countries-map" what={<SavePicture title={text('map.title')} />} title={text('map.title')}>
        <CountriesMap facts={facts} summary={summary.value} asOf={query.asOf} labels={labels} found={isFiltered(query) && rows.value !== null ? found : null} />
      </Card>
      <Card area="countries-table" what={<SavePicture title={text('nav.countries')}><ExportButton path={exportAddress(query, language)} ids={shown.map(row => row.id)} /></SavePicture>} title={text('nav.countries')} aside={rows.value !== null && <Count total={rows.value.total} path={exportAddress(query, language)} shown={shown} edit={edit} />}>
        {edit.isOn
          ? <LaterList collection="countries" columns={editedColumns} sort={`${query.isDescending ? '-' : ''}${query.sort}`} pathOf={fields => rowsAddress(query, language, fields)} named={['name']} guard={edit.guard} onSaved={rows.retry} />
          : <Loaded resource={rows} lines={14}>{() => <CountriesTable rows={shown} query={query} labels={labels} />}</Loaded>}
      </Card>
    </div>
  );
}

interface CountProps {
  readonly total: number;
  readonly path: string;
  readonly shown: readonly CountryRow[];
  readonly edit: EditSwitch;
}

function Count({ total, path, shown, edit }: CountProps) {
  const { text } = wording();
  return (
    <span class="countries-count">
      <span role="status">{text('countries.count', { count: total })}</span>
      <ViewsMenu collection="countries" />
      <EditButton edit={edit} />
      <ExportButton path={path} ids={shown.map(row => row.id)} />
    </span>
  );
}
