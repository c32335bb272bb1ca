import { useEffect, useRef } from 'preact/hooks';
import { noFaults } from '../editing/faults.ts';
import { Refused } from '../editing/Refused.tsx';
import type { NamedField } from '../editing/schema.ts';
import { Scope } from '../editing/scope.ts';
import { ValueText } from '../editing/ValueText.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { CellConflictDialog } from './CellConflictDialog.tsx';
import type { CellEditing } from './useCellEditing.ts';

interface Props {
  readonly collection: string;
  readonly fields: ReadonlyMap<string, NamedField>;
  readonly labelOf: (field: string) => string;
  readonly editing: CellEditing;
}

/** The last change in the list, before and after, with a button to undo it by another change. It also shows the result for a cell that is no longer on the page. */
export function LastChange({ collection, fields, labelOf, editing }: Props) {
  const { text } = wording();
  const { last, open, isOpenShown, conflict, sending } = editing;
  const named = last === null ? undefined : fields.get(last.field);
  const elsewhere = open === null || isOpenShown ? undefined : fields.get(open.field);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (last?.isUndone === true) told.current?.focus();
  }, [last]);
  return (
    <div class="last-change" role="status">
      {last !== null && named !== undefined && (
        <Scope.Provider value={{ collection, faults: noFaults, isLocked: true, files: [] }}>
          <p ref={told} tabIndex={-1}>
            {text(last.isUndone ? 'cells.undone' : 'cells.saved', { field: labelOf(last.field) })} <ValueText field={named.field} value={last.before} /> <span class="arrow" aria-hidden="true">→</span> <span class="visually-hidden">{text('since.became')}</span> <ValueText field={named.field} value={last.after} />
          </p>
          {!last.isUndone && <button type="button" disabled={sending.isSending || open !== null} onClick={editing.undo}>{text('cells.undo')}</button>}
        </Scope.Provider>
      )}
      {conflict !== null && elsewhere !== undefined ? <CellConflictDialog conflict={conflict} collection={collection} named={elsewhere} editing={editing} />
        : !isOpenShown && <Refused faults={sending.faults} />}
    </div>
  );
}
