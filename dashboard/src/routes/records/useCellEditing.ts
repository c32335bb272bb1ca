import { useState } from 'preact/hooks';
import { address, read } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import { isSame, patchOf, type Json, type JsonObject } from '../../shared/json/json.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { useSending, type Sending } from '../../features/editing/useSending.ts';

/** A cell that is being changed: the value and the version that were read. */
export interface OpenCell {
  readonly id: string;
  readonly field: string;
  readonly before: Json;
  readonly version: number;
}

/** What somebody else saved in the same cell meanwhile. */
export interface CellConflict {
  readonly mine: Json;
  readonly theirs: Json;
  readonly who: string;
  readonly version: number;
}

/** The last change, which can be taken back as long as nobody changes the cell again. */
export interface CellChange extends OpenCell {
  readonly after: Json;
  readonly isUndone: boolean;
}

export interface CellEditing {
  readonly open: OpenCell | null;
  readonly conflict: CellConflict | null;
  readonly last: CellChange | null;
  readonly sending: Sending;
  readonly start: (cell: OpenCell) => void;
  readonly close: () => void;
  readonly save: (value: Json) => void;
  readonly undo: () => void;
}

/**
 * Changes one cell of a list at a time. Only its field is sent, for the version that was read: what somebody else saved in the same cell
 * is never written over unseen.
 */
export function useCellEditing(collection: string, onSaved: () => void): CellEditing {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const [conflict, setConflict] = useState<CellConflict | null>(null);
  const [last, setLast] = useState<CellChange | null>(null);
  const sending = useSending();
  const pathOf = (cell: OpenCell) => address(`${collection}/${encodeURIComponent(cell.id)}`);
  const close = () => {
    setOpen(null);
    setConflict(null);
    sending.forget();
  };
  const patch = async (cell: OpenCell, value: Json, isUndo: boolean): Promise<void> => {
    const body = patchOf({ [cell.field]: cell.before }, { [cell.field]: value });
    const answer = await write<JsonObject>(pathOf(cell), { method: 'PATCH', mediaType: 'application/merge-patch+json', body, ifMatch: `"${cell.version}"` });
    setLast({ ...cell, after: answer.value[cell.field], version: Number(answer.value['version']), isUndone: isUndo });
    close();
    onSaved();
  };
  const attempt = (cell: OpenCell, value: Json, isUndo: boolean) => void sending.send(() => patch(cell, value, isUndo), async problem => {
    if (problem.status !== 412) return false;
    const now = (await read<JsonObject>(pathOf(cell), new AbortController().signal)).value;
    const version = Number(now['version']);
    // Somebody who changed another field changed nothing here.
    if (isSame(now[cell.field], cell.before)) await patch({ ...cell, version }, value, isUndo);
    else {
      setOpen({ ...cell, before: now[cell.field], version });
      setConflict({ mine: value, theirs: now[cell.field], who: written(now['updatedBy']), version });
    }
    return true;
  });
  return {
    open, conflict, last, sending, close,
    start: cell => {
      close();
      setLast(null);
      setOpen(cell);
    },
    save: value => {
      if (open === null) return;
      if (isSame(open.before, value)) close();
      else attempt(open, value, false);
    },
    undo: () => last !== null && attempt({ ...last, before: last.after }, last.before, true),
  };
}
