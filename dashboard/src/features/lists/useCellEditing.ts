import { useState } from 'preact/hooks';
import { address, read } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import { isSame, patchOf, type Json, type JsonObject } from '../../shared/json/json.ts';
import { written } from '../editing/SimpleInputs.tsx';
import { useSending, type Sending } from '../editing/useSending.ts';
import { later, type SavedCell } from './savedCells.ts';

/** A cell with the value and the version that were read. */
export interface Cell {
  readonly id: string;
  readonly field: string;
  readonly before: Json;
  readonly version: number;
}

/** A cell that is being edited, with its input. */
export interface OpenCell extends Cell {
  readonly value: Json;
}

/** The value that somebody else saved in the same cell in the meantime. */
export interface CellConflict {
  readonly mine: Json;
  readonly theirs: Json;
  readonly who: string;
  readonly version: number;
}

/** The last change, which can be undone as long as nobody changes the cell again. */
export interface CellChange extends Cell {
  readonly after: Json;
  readonly isUndone: boolean;
}

export interface CellEditing {
  readonly open: OpenCell | null;
  /** Whether the open cell is on the page, so that its errors are shown there. */
  readonly isOpenShown: boolean;
  /** Whether the open cell has text that is not saved, or is being saved, so that nothing may take it away. */
  readonly isHeld: boolean;
  readonly conflict: CellConflict | null;
  readonly last: CellChange | null;
  /** The values saved here or by somebody else that the list does not have yet. */
  readonly saved: readonly SavedCell[];
  readonly sending: Sending;
  /** Opens a cell. False, and nothing is opened, while one is saved or another one on the page has unsaved text. */
  readonly start: (cell: Cell) => boolean;
  readonly type: (value: Json) => void;
  readonly close: () => void;
  readonly save: (value: Json) => void;
  readonly undo: () => void;
}

/**
 * Changes one cell of a list at a time. Only its field is sent, for the version that was read: a value that somebody else saved in the same
 * cell is never overwritten unseen.
 * @param isShown whether a cell stands on the page
 */
export function useCellEditing(collection: string, isShown: (cell: Cell) => boolean, onSaved: () => void): CellEditing {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [conflict, setConflict] = useState<CellConflict | null>(null);
  const [last, setLast] = useState<CellChange | null>(null);
  const [saved, setSaved] = useState<readonly SavedCell[]>([]);
  const sending = useSending();
  const isOpenShown = open !== null && isShown(open);
  const isHeld = sending.isSending || (open !== null && isOpenShown && !isSame(open.before, open.value));
  const pathOf = (cell: Cell) => address(`${collection}/${encodeURIComponent(cell.id)}`);
  const shut = () => {
    setOpen(null);
    setConflict(null);
    sending.forget();
  };
  const patch = async (cell: Cell, value: Json, isUndo: boolean): Promise<void> => {
    const body = patchOf({ [cell.field]: cell.before }, { [cell.field]: value });
    const answer = await write<JsonObject>(pathOf(cell), { method: 'PATCH', mediaType: 'application/merge-patch+json', body, ifMatch: `"${cell.version}"` });
    const [after, version] = [answer.value[cell.field], Number(answer.value['version'])];
    setLast({ id: cell.id, field: cell.field, before: cell.before, after, version, isUndone: isUndo });
    setSaved(known => later(known, { id: cell.id, field: cell.field, value: after, version }));
    shut();
    onSaved();
  };
  const attempt = (cell: Cell, value: Json, isUndo: boolean) => void sending.send(() => patch(cell, value, isUndo), async problem => {
    if (problem.status !== 412) return false;
    const now = (await read<JsonObject>(pathOf(cell), new AbortController().signal)).value;
    const version = Number(now['version']);
    // A change of another field does not matter here.
    if (isSame(now[cell.field], cell.before)) await patch({ ...cell, version }, value, isUndo);
    else {
      setOpen({ id: cell.id, field: cell.field, before: now[cell.field], version, value });
      setSaved(known => later(known, { id: cell.id, field: cell.field, value: now[cell.field], version }));
      setConflict({ mine: value, theirs: now[cell.field], who: written(now['updatedBy']), version });
    }
    return true;
  });
  return {
    open, isOpenShown, isHeld, conflict, last, saved, sending,
    start: cell => {
      if (isHeld) return false;
      shut();
      setLast(null);
      setOpen({ ...cell, value: cell.before });
      return true;
    },
    type: value => setOpen(now => now === null ? null : { ...now, value }),
    close: () => {
      if (!sending.isSending) shut();
    },
    save: value => {
      if (open === null) return;
      if (isSame(open.before, value)) shut();
      else attempt(open, value, false);
    },
    undo: () => last !== null && open === null && attempt({ ...last, before: last.after }, last.before, true),
  };
}
