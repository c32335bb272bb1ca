import { useEffect, useState } from 'preact/hooks';
import type { Contract } from '../../features/editing/schema.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { parameter } from '../../shared/router/location.ts';
import { Empty } from '../../shared/ui/Card.tsx';
import { BulkEdit } from './BulkEdit.tsx';
import { EditableCell } from './EditableCell.tsx';
import { fieldBehind, singleFields } from './editable.ts';
import { LastChange } from './LastChange.tsx';
import type { Column } from './lists.ts';
import { RecordTable } from './RecordTable.tsx';
import { withSaved } from './savedCells.ts';
import { useCellEditing } from './useCellEditing.ts';

interface Props {
  readonly contract: Contract;
  readonly collection: string;
  readonly columns: readonly Column[];
  readonly sort: string;
  readonly items: readonly JsonObject[];
  readonly isTurning: boolean;
  /** Whether the records are those of the address; until they are, nothing of them can be changed. */
  readonly isCurrent: boolean;
  readonly onSaved: () => void;
}

/** A page of a list for editors: each cell of a single field can be edited in place, and chosen records can be changed together. */
export function EditableTable({ contract, collection, columns, sort, items, isTurning, isCurrent, onSaved }: Props) {
  const { text } = wording();
  const [fields] = useState(() => singleFields(contract, collection));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const cursor = parameter('cursor');
  useEffect(() => setChosen(new Set()), [cursor]);
  const editing = useCellEditing(collection, cell => columns.some(one => one.field === cell.field) && items.some(record => written(record['id']) === cell.id), onSaved);
  const records = items.map(record => withSaved(record, editing.saved));
  const ids = items.map(record => written(record['id']));
  const areAll = ids.length > 0 && ids.every(id => chosen.has(id));
  const labelOf = (field: string) => {
    const column = columns.find(one => one.field === field);
    return column === undefined ? field : text(column.label);
  };
  const turn = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      <BulkEdit collection={collection} fields={fields} isLocked={!isCurrent} records={records.filter(record => chosen.has(written(record['id'])))} onDone={() => {
        setChosen(new Set());
        onSaved();
      }} />
      <LastChange collection={collection} fields={fields} labelOf={labelOf} editing={editing} />
      {items.length === 0 ? <Empty>{text('records.none')}</Empty> : (
        <RecordTable collection={collection} columns={columns} sort={sort} items={records} isTurning={isTurning}
          choice={{
            head: <input type="checkbox" aria-label={text('bulk.all')} checked={areAll} onChange={() => setChosen(areAll ? new Set() : new Set(ids))} />,
            of: (record, title) => {
              const id = written(record['id']);
              return <input type="checkbox" aria-label={text('bulk.choose', { record: title })} checked={chosen.has(id)} onChange={() => turn(id)} />;
            },
          }}
          cellOf={(column, record, shown, title) => {
            const named = fieldBehind(column, fields);
            if (named === undefined) return undefined;
            const cell = { id: written(record['id']), field: column.field, before: record[column.field], version: Number(record['version']) };
            return <EditableCell collection={collection} named={named} label={text(column.label)} title={title} cell={cell} shown={shown} isLocked={!isCurrent} editing={editing} />;
          }} />
      )}
    </>
  );
}
