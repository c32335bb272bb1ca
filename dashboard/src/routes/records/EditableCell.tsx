import { useEffect, useRef, useState } from 'preact/hooks';
import { FieldInput } from '../../features/editing/FieldInput.tsx';
import { inputIdOf, noFaults } from '../../features/editing/faults.ts';
import { Refused } from '../../features/editing/Refused.tsx';
import type { NamedField } from '../../features/editing/schema.ts';
import { Scope } from '../../features/editing/scope.ts';
import { ValueText } from '../../features/editing/ValueText.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { Json } from '../../shared/json/json.ts';
import type { CellConflict, CellEditing, OpenCell } from './useCellEditing.ts';

interface Props {
  readonly collection: string;
  readonly named: NamedField;
  /** The column's name and the record's. */
  readonly label: string;
  readonly title: string;
  readonly cell: OpenCell;
  /** What the cell says. */
  readonly shown: string;
  readonly editing: CellEditing;
}

/** A cell that an editor changes in its place: a button with the value, then an input. Escape leaves it as it was. */
export function EditableCell(props: Props) {
  const { text } = wording();
  const { cell, shown, label, title, editing } = props;
  const isOpen = editing.open?.id === cell.id && editing.open.field === cell.field;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <Input {...props} />;
  return (
    <button ref={button} type="button" class="cell-button" data-cell={`${cell.id}/${cell.field}`} aria-label={text('cells.edit', { value: shown, field: label, record: title })} onClick={() => editing.start(cell)}><bdi>{shown}</bdi></button>
  );
}

function Input({ collection, named, label, title, cell, editing }: Props) {
  const { text } = wording();
  const [value, setValue] = useState<Json>(cell.before);
  const pointer = `/${named.name}`;
  const { faults, isSending } = editing.sending;
  useEffect(() => document.getElementById(inputIdOf(pointer))?.focus(), []);
  if (editing.conflict !== null) return <Conflict conflict={editing.conflict} collection={collection} named={named} editing={editing} />;
  return (
    <form class="cell-form" aria-busy={isSending} aria-label={`${label}: ${title}`}
      onKeyDown={event => event.key === 'Escape' && editing.close()}
      onSubmit={event => {
        event.preventDefault();
        editing.save(value);
      }}>
      <Scope.Provider value={{ collection, faults, isLocked: isSending, files: [] }}>
        <FieldInput named={named} pointer={pointer} value={value} onChange={setValue} label={label} />
      </Scope.Provider>
      {faults.problem !== null && !faults.within(pointer) && <Refused faults={faults} />}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={isSending}>{text('editing.save')}</button>
        <button type="button" disabled={isSending} onClick={editing.close}>{text('editing.cancel')}</button>
      </div>
    </form>
  );
}

interface ConflictProps {
  readonly conflict: CellConflict;
  readonly collection: string;
  readonly named: NamedField;
  readonly editing: CellEditing;
}

/** Both values, after somebody else saved the cell first. Nothing is sent before one is chosen. */
function Conflict({ conflict, collection, named, editing }: ConflictProps) {
  const { text } = wording();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Scope.Provider value={{ collection, faults: noFaults, isLocked: true, files: [] }}>
      <div class="cell-form" role="alertdialog" aria-label={text('cells.conflict', { who: conflict.who })} onKeyDown={event => event.key === 'Escape' && editing.close()}>
        <p>{text('cells.conflict', { who: conflict.who })}</p>
        <dl class="values">
          <div><dt>{text('cells.theirs', { who: conflict.who })}</dt><dd><ValueText field={named.field} value={conflict.theirs} /></dd></div>
          <div><dt>{text('cells.mine')}</dt><dd><ValueText field={named.field} value={conflict.mine} /></dd></div>
        </dl>
        <div class="form-buttons">
          <button ref={first} type="button" onClick={editing.close}>{text('cells.keepTheirs')}</button>
          <button type="button" onClick={() => editing.save(conflict.mine)}>{text('cells.keepMine')}</button>
        </div>
      </div>
    </Scope.Provider>
  );
}
