import { useEffect, useRef } from 'preact/hooks';
import { noFaults } from '../editing/faults.ts';
import { Refused } from '../editing/Refused.tsx';
import type { NamedField } from '../editing/schema.ts';
import { Scope } from '../editing/scope.ts';
import { ValueText } from '../editing/ValueText.tsx';
import { wording } from '../../shared/i18n/index.ts';
import type { CellConflict, CellEditing } from './useCellEditing.ts';

interface Props {
  readonly conflict: CellConflict;
  readonly collection: string;
  readonly named: NamedField;
  readonly editing: CellEditing;
}

/** Shows both values after somebody else saved the cell first. Nothing is sent before one is chosen. */
export function CellConflictDialog({ conflict, collection, named, editing }: Props) {
  const { text } = wording();
  const { faults, isSending } = editing.sending;
  const first = useRef<HTMLButtonElement>(null);
  // Buttons that were locked have lost the focus.
  useEffect(() => {
    if (!isSending) first.current?.focus();
  }, [isSending, conflict]);
  return (
    <Scope.Provider value={{ collection, faults: noFaults, isLocked: true, files: [] }}>
      <div class="cell-form" role="alertdialog" aria-busy={isSending} aria-label={text('cells.conflict', { who: conflict.who })} onKeyDown={event => event.key === 'Escape' && editing.close()}>
        <p>{text('cells.conflict', { who: conflict.who })}</p>
        <dl class="values">
          <div><dt>{text('cells.theirs', { who: conflict.who })}</dt><dd><ValueText field={named.field} value={conflict.theirs} /></dd></div>
          <div><dt>{text('cells.mine')}</dt><dd><ValueText field={named.field} value={conflict.mine} /></dd></div>
        </dl>
        <Refused faults={faults} />
        <div class="form-buttons">
          <button ref={first} type="button" disabled={isSending} onClick={editing.close}>{text('cells.keepTheirs')}</button>
          <button type="button" disabled={isSending} onClick={() => editing.save(conflict.mine)}>{text('cells.keepMine')}</button>
        </div>
      </div>
    </Scope.Provider>
  );
}
