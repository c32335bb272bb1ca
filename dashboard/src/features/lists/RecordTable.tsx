import { wording } from '../../shared/i18n/index.ts';
import { isList, isObject, type Json, type JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { hrefOfPage } from '../../shared/router/records.ts';
import type { ComponentChildren } from 'preact';
import { SortHead } from '../../shared/ui/SortHead.tsx';
import { written } from '../editing/SimpleInputs.tsx';
import { useTitles } from '../editing/titles.ts';
import type { Column } from './columns.ts';

interface Props {
  readonly collection: string;
  readonly columns: readonly Column[];
  readonly sort: string;
  readonly items: readonly JsonObject[];
  readonly isTurning: boolean;
  /** The content before each row and before the heads, for choosing rows. */
  readonly choice?: { readonly head: ComponentChildren; readonly of: (record: JsonObject, title: string) => ComponentChildren };
  /** The content of a cell in place of its text; undefined for the text. */
  readonly cellOf?: (column: Column, record: JsonObject, shown: string, title: string) => ComponentChildren | undefined;
}

/** A page of a list as a table; a column's head sorts by it. */
export function RecordTable({ collection, columns, sort, items, isTurning, choice, cellOf }: Props) {
  const { text } = wording();
  const titleOf = useTitles();
  const textOf = useCells();
  return (
    <div class={`table-scroll ${isTurning ? 'turning' : ''}`} tabIndex={0} role="region" aria-label={collectionTitle(collection)}>
      <table>
        <thead>
          <tr>
            {choice !== undefined && <th scope="col">{choice.head}</th>}
            {columns.map(column => (column.isSortable
              ? <SortHead key={column.field} name={column.field} sort={sort} label={text(column.label)} />
              : <th key={column.field} scope="col">{text(column.label)}</th>))}
          </tr>
        </thead>
        <tbody>
          {items.map(record => (
            <tr key={written(record['id'])}>
              {choice !== undefined && <td>{choice.of(record, titleOf(collection, record))}</td>}
              {columns.map(column => <Value key={column.field} collection={collection} column={column} record={record} titleOf={titleOf} textOf={textOf} cellOf={cellOf} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ValueProps {
  readonly collection: string;
  readonly column: Column;
  readonly record: JsonObject;
  readonly titleOf: ReturnType<typeof useTitles>;
  readonly textOf: ReturnType<typeof useCells>;
  readonly cellOf: Props['cellOf'];
}

function Value({ collection, column, record, titleOf, textOf, cellOf }: ValueProps) {
  if (column.cell === 'title') return <th scope="row"><a href={hrefOfPage(collection, written(record['id']))}><bdi>{titleOf(collection, record)}</bdi></a></th>;
  const value = column.field.split('.').reduce<Json>((within, name) => (isObject(within) ? within[name] : undefined), record);
  const shown = value === undefined || value === null || (isList(value) && value.length === 0) ? '–' : textOf(column, value);
  return <td>{cellOf?.(column, record, shown, titleOf(collection, record)) ?? <bdi>{shown}</bdi>}</td>;
}

/** The text of a cell in the page's language. */
function useCells(): (column: Column, value: Json) => string {
  const { of, date, moment, number, text, region } = wording();
  const labels = useLabels();
  const [countries, agencies] = [useNames('countries'), useNames('agencies')];
  const one = (column: Column, value: Json): string => {
    if (typeof column.cell === 'object') return labels(column.cell.vocabulary, written(value));
    switch (column.cell) {
      case 'countries': return countries.of(written(value));
      case 'agency': return agencies.of(written(value));
      case 'day': return date(written(value));
      case 'moment': return moment(new Date(written(value)));
      case 'number': return number(Number(value));
      case 'truth': return text(value === true ? 'filters.yes' : 'filters.no');
      case 'region': return region(written(value));
      default: return isObject(value) ? of(value) : written(value);
    }
  };
  return (column, value) => (isList(value) ? wording().list(value.map(item => one(column, item))) : one(column, value));
}
