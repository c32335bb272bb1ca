import { noFaults } from '../../features/editing/faults.ts';
import { Refused } from '../../features/editing/Refused.tsx';
import type { NamedField } from '../../features/editing/schema.ts';
import { Scope } from '../../features/editing/scope.ts';
import { ValueText } from '../../features/editing/ValueText.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { CellEditing } from './useCellEditing.ts';

interface Props {
  readonly collection: string;
  readonly fields: ReadonlyMap<string, NamedField>;
  readonly labelOf: (field: string) => string;
  readonly editing: CellEditing;
}

/** What was changed last in the list, before and after, and the way back: a change of its own. */
export function LastChange({ collection, fields, labelOf, editing }: Props) {
  const { text } = wording();
  const { last, open, sending } = editing;
  const named = last === null ? undefined : fields.get(last.field);
  return (
    <div class="last-change" role="status">
      {last !== null && named !== undefined && (
        <Scope.Provider value={{ collection, faults: noFaults, isLocked: true, files: [] }}>
          <p>
            {text(last.isUndone ? 'cells.undone' : 'cells.saved', { field: labelOf(last.field) })} <ValueText field={named.field} value={last.before} /> <span aria-hidden="true">→</span> <span class="visually-hidden">{text('since.became')}</span> <ValueText field={named.field} value={last.after} />
          </p>
          {!last.isUndone && <button type="button" disabled={sending.isSending} onClick={editing.undo}>{text('cells.undo')}</button>}
        </Scope.Provider>
      )}
      {open === null && <Refused faults={sending.faults} />}
    </div>
  );
}
