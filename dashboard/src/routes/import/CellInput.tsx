import { useState } from 'preact/hooks';
import { FieldInput } from '../../features/editing/FieldInput.tsx';
import { noFaults } from '../../features/editing/faults.ts';
import { pathLabelOf } from '../../features/editing/labels.ts';
import type { NamedField } from '../../features/editing/schema.ts';
import { Scope } from '../../features/editing/scope.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Json } from '../../shared/json/json.ts';
import { cellOf, inputOf, type WrongCell } from './wrongCells.ts';

interface Props {
  readonly cell: WrongCell;
  readonly named: NamedField;
  readonly collection: string;
  /** The current error of the cell; nothing after a correction. */
  readonly details: readonly string[];
  readonly isLocked: boolean;
  readonly onCorrect: (text: string) => void;
}

/** An input to correct a wrong cell, with the input type of its field and the error below. */
export function CellInput({ cell, named, collection, details, isLocked, onCorrect }: Props) {
  const { text } = wording();
  const [value, setValue] = useState<Json>(() => inputOf(named.field, cell.value));
  const pointer = `/${cell.line}/${cell.path.replaceAll('.', '/')}`;
  const faults = { ...noFaults, at: (asked: string) => (asked === pointer ? details : []), within: () => details.length > 0 };
  return (
    <div class="import-cell" data-cell={`${cell.line} ${cell.path}`}>
      <Scope.Provider value={{ collection, faults, isLocked, files: [] }}>
        <FieldInput named={named} pointer={pointer} value={value} label={pathLabelOf(collection, `/${cell.path.replaceAll('.', '/')}`)} onChange={next => {
          setValue(next);
          onCorrect(cellOf(next));
        }} />
      </Scope.Provider>
      {details.length === 0 && <p class="import-corrected">✓ {text('import.corrected')}</p>}
    </div>
  );
}
