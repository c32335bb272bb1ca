import { useState } from 'preact/hooks';
import { useResource } from '../../shared/api/resource.ts';
import type { List } from '../../shared/api/shapes.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import type { Contract } from '../editing/schema.ts';
import { useContract } from '../editing/useContract.ts';
import type { Column } from './columns.ts';
import { cellFields, hasSeveral } from './editable.ts';
import { EditableTable } from './EditableTable.tsx';

export interface EditableListProps {
  readonly collection: string;
  readonly columns: readonly Column[];
  readonly sort: string;
  /** Where a page of the list is read, with these fields of its records. */
  readonly pathOf: (fields: string) => string;
  /** The fields that the record's name is made of. */
  readonly named: readonly string[];
  /** Asks the editor's own switch whether editing may end. */
  readonly guard: Guard;
  /** Hears that records were changed, where the page shows them elsewhere too. */
  readonly onSaved?: () => void;
}

/** Whether editing may end now; while a cell has text that is not saved it may not, and the focus goes to that cell. */
export type Guard = { current: (() => boolean) | null };

/** A list for editors. The contract says which cells stand for fields, so it is there first. */
export function EditableList(props: EditableListProps) {
  const contract = useContract();
  return <Loaded resource={contract} lines={12}>{known => <Known contract={known} {...props} />}</Loaded>;
}

function Known({ contract, collection, columns, sort, pathOf, named, guard, onSaved }: EditableListProps & { readonly contract: Contract }) {
  const [fields] = useState(() => cellFields(contract, collection));
  // What has several values is added to and taken from as it is now, whether its column is shown or not.
  const several = [...fields.values()].filter(({ field }) => hasSeveral(field)).map(({ name }) => name);
  const asked = new Set(['version', 'id', ...named, ...columns.map(column => column.field), ...several]);
  const page = useResource<List<JsonObject>>(pathOf([...asked].join()));
  return (
    <div class="editable-list">
      {page.trouble !== null && page.value !== null && <Stale resource={page} trouble={page.trouble} />}
      <Loaded resource={page} lines={12}>
        {value => (
          <>
            <EditableTable fields={fields} collection={collection} columns={columns} sort={sort} items={value.items} isTurning={page.isLoading} isCurrent={page.isCurrent} guard={guard} onSaved={() => {
              page.retry();
              onSaved?.();
            }} />
            {value.items.length > 0 && <Pages next={value.next} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
