import { TableFiles } from '../../features/access/TableFiles.tsx';
import { mayWrite } from '../../features/access/principal.ts';
import { EditButton } from '../../features/lists/EditButton.tsx';
import type { EditSwitch } from '../../features/lists/useEditSwitch.ts';
import { ViewsMenu } from '../../features/views/ViewsMenu.tsx';
import { address } from '../../shared/api/client.ts';
import { wording } from '../../shared/i18n/index.ts';
import { isKept, newTitle } from '../../shared/names/collections.ts';
import { change, hrefToPage } from '../../shared/router/location.ts';
import { CopyButton } from '../../shared/ui/CopyButton.tsx';
import type { Column } from '../../features/lists/columns.ts';
import type { ListOf } from './lists.ts';
import { columnsAfter } from './query.ts';

interface Props {
  readonly collection: string;
  readonly list: ListOf;
  readonly columns: readonly Column[];
  /** The query of the whole list. */
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly edit: EditSwitch;
}

/** The actions for a list: choose columns, share the address, save it as a file, create a record. */
export function ListTools({ collection, list, columns, query, edit }: Props) {
  const { text } = wording();
  return (
    <div class="list-tools">
      <ViewsMenu collection={collection} />
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
      <CopyButton value={() => location.href} label={text('records.share')} />
      <TableFiles path={address(collection, query)} name={collection} />
      <EditButton edit={edit} />
      {mayWrite.value && isKept(collection) && <a class="button primary" href={hrefToPage(`work/${collection}/new`)}>{newTitle(collection)}</a>}
    </div>
  );
}
