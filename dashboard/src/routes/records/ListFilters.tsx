import { wording } from '../../shared/i18n/index.ts';
import { useCodes, useNames, type Choice } from '../../shared/names/useNames.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { SearchBox } from '../../shared/ui/SearchBox.tsx';
import { useFacets, type Facets } from '../../features/facets/useFacets.ts';
import { cleared } from '../../features/views/views.ts';
import type { Filter, ListOf } from './lists.ts';
import { countedBy, filtersOf, narrowedBy } from './query.ts';

/** The filters of a list, with the number of records for each choice. */
export function ListFilters({ collection, list }: { readonly collection: string; readonly list: ListOf }) {
  const { text } = wording();
  const facets = useFacets(collection, { ...filtersOf(list), asOf: parameter('asOf') ?? undefined }, countedBy(list));
  const given = narrowedBy(list).filter(name => parameter(name) !== null);
  return (
    <section class="card filters" aria-label={text('filters.title')}>
      <label class="filter">
        <span>{text('filters.text')}</span>
        <SearchBox q={parameter('q') ?? ''} onSearch={q => choose('q', q ?? '', 'replace')} />
      </label>
      {list.filters.map(filter => <OneFilter key={filter.parameter} filter={filter} facets={facets} />)}
      {given.length > 0 && <button type="button" onClick={() => change({ ...Object.fromEntries([...given, 'cursor'].map(name => [name, null])), ...cleared() })}>{text('filters.clear')}</button>}
    </section>
  );
}

interface FilterProps {
  readonly filter: Filter;
  readonly facets: Facets;
}

function OneFilter({ filter, facets }: FilterProps) {
  const { text } = wording();
  if (filter.choices === 'countries' || filter.choices === 'agencies') return <NamesFilter filter={filter} facets={facets} collection={filter.choices} />;
  if (filter.choices === 'values') return <Choose filter={filter} choices={facets.values(filter.parameter)} />;
  if (filter.choices !== 'day') return <CodesFilter filter={filter} facets={facets} vocabulary={filter.choices.vocabulary} />;
  return (
    <label class="filter">
      <span>{text(filter.label)}</span>
      <input type="date" name={filter.parameter} value={parameter(filter.parameter) ?? ''} onChange={event => choose(filter.parameter, event.currentTarget.value)} />
    </label>
  );
}

function NamesFilter({ filter, facets, collection }: FilterProps & { readonly collection: 'countries' | 'agencies' }) {
  return <Choose filter={filter} choices={facets.counted(filter.parameter, useNames(collection).choices)} />;
}

function CodesFilter({ filter, facets, vocabulary }: FilterProps & { readonly vocabulary: string }) {
  return <Choose filter={filter} choices={facets.counted(filter.parameter, useCodes(vocabulary))} />;
}

function Choose({ filter, choices }: { readonly filter: Filter; readonly choices: readonly Choice[] }) {
  const { text } = wording();
  return <FilterSelect label={text(filter.label)} name={filter.parameter} value={parameter(filter.parameter)} all={text('filters.all')} choices={choices} onChange={value => choose(filter.parameter, value ?? '')} />;
}

// Another filter begins at the first page.
function choose(name: string, value: string, how: 'push' | 'replace' = 'push'): void {
  change({ [name]: value === '' ? null : value, cursor: null }, how);
}
