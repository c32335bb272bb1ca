import { useState } from 'preact/hooks';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { mayWrite } from '../../features/access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { wording } from '../../shared/i18n/index.ts';
import { isKept, newTitle } from '../../shared/names/collections.ts';
import { announce } from '../../shared/page/announcer.ts';
import { change, hrefToPage } from '../../shared/router/location.ts';
import type { Column, ListOf } from './lists.ts';
import { columnsAfter } from './query.ts';

interface Props {
  readonly collection: string;
  readonly list: ListOf;
  readonly columns: readonly Column[];
  /** The query of the whole list. */
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** What can be done with a list: choose its columns, share it, take it along as a file, begin a record. */
export function ListTools({ collection, list, columns, query }: Props) {
  const { text } = wording();
  const file = (format: 'csv' | 'xlsx') => address(collection, { ...query, format });
  return (
    <div class="list-tools">
      <details class="columns">
        <summary class="button">{text('records.columns')}</summary>
        <fieldset>
          <legend class="visually-hidden">{text('records.columns')}</legend>
          {list.columns.slice(1).map(column => (
            <label key={column.field}>
              <input type="checkbox" checked={columns.includes(column)} onChange={() => change({ columns: columnsAfter(list, columns, column) }, 'replace')} /> {text(column.label)}
            </label>
          ))}
        </fieldset>
      </details>
      <ShareButton />
      <DownloadLink class="button" href={file('xlsx')} name={`${collection}.xlsx`}>{text('countries.export.xlsx')}</DownloadLink>
      <DownloadLink class="button" href={file('csv')} name={`${collection}.csv`}>{text('countries.export')}</DownloadLink>
      {mayWrite.value && isKept(collection) && <a class="button primary" href={hrefToPage(`work/${collection}/new`)}>{newTitle(collection)}</a>}
    </div>
  );
}

/** Copies the address, which is the view. Without a clipboard, as on origins that are not secure, the address bar has it. */
function ShareButton() {
  const { text } = wording();
  const [said, setSaid] = useState('');
  const share = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(text('records.shared'));
      announce(text('records.shared'));
    } catch {
      setSaid(text('records.share.byHand'));
    }
  };
  return <><button type="button" onClick={() => void share()}>{text('records.share')}</button>{said !== '' && <small>{said}</small>}</>;
}
