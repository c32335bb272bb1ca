import { useEffect, useState } from 'preact/hooks';
import { labelOf as fieldLabelOf } from '../editing/labels.ts';
import type { NamedField } from '../editing/schema.ts';
import { written } from '../editing/SimpleInputs.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { parameter } from '../../shared/router/location.ts';
import { Empty } from '../../shared/ui/Card.tsx';
import { BulkEdit } from './BulkEdit.tsx';
import { EditableCell, leadToOpenCell } from './EditableCell.tsx';
import { fieldBehind } from './editable.ts';
import type { Guard } from './EditableList.tsx';
import { LastChange } from './LastChange.tsx';
import type { Column } from './columns.ts';
import { RecordTable } from './RecordTable.tsx';
import { withSaved } from './savedCells.ts';
import { useCellEditing } from './useCellEditing.ts';

interface Props {
  /** What can be changed in a cell or in many records. */
  readonly fields: ReadonlyMap<string, NamedField>;
  readonly collection: string;
  readonly columns: readonly Column[];
  readonly sort: string;
  readonly items: readonly JsonObject[];
  readonly isTurning: boolean;
  /** Whether the records are those of the address; until they are, nothing of them can be changed. */
  readonly isCurrent: boolean;
  readonly guard: Guard;
  readonly onSaved: () => void;
}

/** A page of a list for editors: each cell of a field can be edited in place, and chosen records can be changed together. */
export function EditableTable({ fields, collection, columns, sort, items, isTurning, isCurrent, guard, onSaved }: Props) {
  const { text } = wording();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const cursor = parameter('cursor');
  useEffect(() => setChosen(new Set()), [cursor]);
  const editing = useCellEditing(collection, cell => columns.some(one => one.field === cell.field) && items.some(record => written(record['id']) === cell.id), onSaved);
  guard.current = () => {
    if (!editing.isHeld) return true;
    leadToOpenCell();
    return false;
  };
  useEffect(() => () => {
    guard.current = null;
  }, []);
  const records = items.map(record => withSaved(record, editing.saved));
  const ids = items.map(record => written(record['id']));
  const areAll = ids.length > 0 && ids.every(id => chosen.has(id));
  const labelOf = (field: string) => {
    const column = columns.find(one => one.field === field);
    return column === undefined ? fieldLabelOf(collection, field) : text(column.label);
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
