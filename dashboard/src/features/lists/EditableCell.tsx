import { useEffect, useRef } from 'preact/hooks';
import { FieldInput } from '../editing/FieldInput.tsx';
import { inputIdOf } from '../editing/faults.ts';
import { Refused } from '../editing/Refused.tsx';
import type { NamedField } from '../editing/schema.ts';
import { Scope } from '../editing/scope.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { CellConflictDialog } from './CellConflictDialog.tsx';
import type { Cell, CellEditing, OpenCell } from './useCellEditing.ts';

interface Props {
  readonly collection: string;
  readonly named: NamedField;
  /** The column's name and the record's. */
  readonly label: string;
  readonly title: string;
  readonly cell: Cell;
  /** The text of the cell. */
  readonly shown: string;
  /** Whether the list is of another address, so that nothing can be changed yet. */
  readonly isLocked: boolean;
  readonly editing: CellEditing;
}

/** A cell that an editor changes in its place: a button with the value, then an input. Escape leaves it as it was. */
export function EditableCell(props: Props) {
  const { text } = wording();
  const { cell, shown, label, title, isLocked, editing } = props;
  const open = editing.open?.id === cell.id && editing.open.field === cell.field ? editing.open : null;
  const isOpen = open !== null;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (open !== null) return <Input {...props} open={open} />;
  if (isLocked) return <bdi>{shown}</bdi>;
  const start = () => {
    if (!editing.start(cell) && !editing.sending.isSending) leadToOpenCell();
  };
  // Not disabled, because a disabled button cannot get the focus back when its cell closes.
  return (
    <button ref={button} type="button" class="cell-button" aria-disabled={editing.sending.isSending} data-cell={`${cell.id}/${cell.field}`} aria-label={text('cells.edit', { value: shown, field: label, record: title })} onClick={start}><bdi>{shown}</bdi></button>
  );
}

/** Says that a cell has text that is not saved, and goes to it. */
export function leadToOpenCell(): void {
  announce(wording().text('cells.unsaved'));
  document.querySelector<HTMLElement>('td .cell-form :is(input, select, textarea, button)')?.focus();
}

function Input({ collection, named, label, title, open, isLocked, editing }: Props & { readonly open: OpenCell }) {
  const { text } = wording();
  const pointer = `/${named.name}`;
  const { faults, isSending } = editing.sending;
  const isBlocked = isSending || isLocked;
  // An input that was locked while it was sent has lost the focus.
  useEffect(() => {
    if (!isSending) document.getElementById(inputIdOf(pointer))?.focus();
  }, [isSending]);
  if (editing.conflict !== null) return <CellConflictDialog conflict={editing.conflict} collection={collection} named={named} editing={editing} />;
  return (
    <form class="cell-form edit-inputs" aria-busy={isSending} aria-label={`${label}: ${title}`}
      onKeyDown={event => event.key === 'Escape' && editing.close()}
      onSubmit={event => {
        event.preventDefault();
        if (!isBlocked) editing.save(open.value);
      }}>
      <Scope.Provider value={{ collection, faults, isLocked: isBlocked, files: [] }}>
        <FieldInput named={named} pointer={pointer} value={open.value} onChange={editing.type} label={label} />
      </Scope.Provider>
      {faults.problem !== null && !faults.within(pointer) && <Refused faults={faults} />}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={isBlocked}>{text('editing.save')}</button>
        <button type="button" disabled={isSending} onClick={editing.close}>{text('editing.cancel')}</button>
      </div>
    </form>
  );
}
