import { sectoralLevel } from '../../features/relations/ledger.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { rankWord } from '../../features/relations/descriptions.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { hrefTo, hrefToPage } from '../../shared/router/location.ts';
import { Empty } from '../../shared/ui/Card.tsx';
import { LevelMark } from '../../features/relations/LevelMark.tsx';
import { columns, sortAfter, type Column, type Query } from './query.ts';
import { rankOfRow, type CountryRow } from '../../features/relations/countryRow.ts';

interface Props {
  /** In the order in which they are shown. */
  readonly rows: readonly CountryRow[];
  readonly query: Query;
  readonly labels: Labels;
}

const heads: Readonly<Record<Column, MessageKey>> = {
  name: 'map.table.state',
  region: 'map.table.region',
  'partnership.level': 'map.table.level',
  'partnership.since': 'map.table.since',
  'relations.establishedOn': 'map.table.relations',
};

/** The matching states. The head of a column sorts by it. */
export function CountriesTable({ rows, query, labels }: Props) {
  const { text } = wording();
  if (rows.length === 0) return <Empty>{text('countries.empty')}</Empty>;
  return (
    <div class="countries-scroll" tabIndex={0} role="region" aria-label={text('nav.countries')}>
      <table>
        <thead><tr>{columns.map(column => <Head key={column} column={column} query={query} />)}</tr></thead>
        <tbody>{rows.map(row => <Row key={row.id} row={row} labels={labels} />)}</tbody>
      </table>
    </div>
  );
}

function Head({ column, query }: { readonly column: Column; readonly query: Query }) {
  const { text } = wording();
  const isSorted = query.sort === column;
  return (
    <th scope="col" aria-sort={!isSorted ? undefined : query.isDescending ? 'descending' : 'ascending'}>
      <a href={hrefTo('countries', { sort: sortAfter(query, column) })}>
        {text(heads[column])}<span class="sort-mark" aria-hidden="true">{isSorted ? (query.isDescending ? '▼' : '▲') : ''}</span>
      </a>
    </th>
  );
}

function Row({ row, labels }: { readonly row: CountryRow; readonly labels: Labels }) {
  const { of, region, date } = wording();
  const rank = rankOfRow(row);
  const isSectoral = (row.partnership?.sectoral.length ?? 0) > 0;
  return (
    <tr data-id={row.id}>
      <th scope="row"><a href={hrefToPage(`countries/${row.id}`)}>{of(row.name)}</a></th>
      <td>{region(row.region ?? '')}</td>
      <td><LevelMark rank={rank} /> {rankWord(rank, labels)}{isSectoral && <small class="sectoral">{labels('partnershipLevel', sectoralLevel())}</small>}</td>
      <td>{row.partnership?.since ? date(row.partnership.since) : '–'}</td>
      <td>{row.relations.establishedOn ? date(row.relations.establishedOn) : '–'}</td>
    </tr>
  );
}
