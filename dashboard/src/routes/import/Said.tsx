import { useContract } from '../../features/editing/useContract.ts';
import { fieldsOf } from '../../features/editing/schema.ts';
import { FaultText } from '../../shared/ui/FaultText.tsx';
import { CellInput } from './CellInput.tsx';
import type { TriedRow } from './dryRun.ts';
import type { ImportError } from './report.ts';
import type { Tried } from './useImport.ts';
import { columnOf, fieldAt, keyOf, type WrongCell } from './wrongCells.ts';

export interface Correcting {
  /** The corrected text of a cell; null for no correction. */
  readonly onCorrect: ((cell: WrongCell, text: string) => void) | null;
  readonly isLocked: boolean;
}

interface Props extends Correcting {
  readonly row: TriedRow;
  readonly tried: Tried;
}

/** The remarks about a row: for a wrong cell an input with the error below it, and for a change the names of the fields. */
export function Said({ row, tried, onCorrect, isLocked }: Props) {
  const cells = [...tried.wrong.values()].filter(cell => cell.line === row.line);
  if (row.errors.length === 0 && cells.length === 0) return <span class="import-changed">{row.changed.map(field => <code key={field}>{field}</code>)}</span>;
  if (cells.length === 0 || onCorrect === null) return <FaultList row={row} errors={row.errors} />;
  return <Cells row={row} tried={tried} cells={cells} onCorrect={onCorrect} isLocked={isLocked} />;
}

interface CellsProps extends Props {
  readonly cells: readonly WrongCell[];
  readonly onCorrect: (cell: WrongCell, text: string) => void;
}

function Cells({ row, tried, cells, onCorrect, isLocked }: CellsProps) {
  const contract = useContract().value;
  if (contract === null) return <FaultList row={row} errors={row.errors} />;
  const fields = fieldsOf(contract, tried.collection);
  const asked = cells.flatMap(cell => {
    const named = fieldAt(fields, cell.path);
    return named === null ? [] : [{ cell, named }];
  });
  const columns = tried.report.columns ?? [];
  const inCell = (error: ImportError) => columnOf(error, columns);
  const others = row.errors.filter(error => !asked.some(({ cell }) => cell.path === inCell(error)));
  return (
    <>
      {others.length > 0 && <FaultList row={row} errors={others} />}
      <div class="record-form import-cells">
        {asked.map(({ cell, named }) => (
          <CellInput key={keyOf(cell.line, cell.path)} cell={cell} named={named} collection={tried.collection} isLocked={isLocked}
            details={row.errors.filter(error => inCell(error) === cell.path).map(error => error.detail)} onCorrect={text => onCorrect(cell, text)} />
        ))}
      </div>
    </>
  );
}

function FaultList({ row, errors }: { readonly row: TriedRow; readonly errors: readonly ImportError[] }) {
  const fields = row.row?.fields();
  return (
    <ul class="faults">
      {errors.map((error, index) => (
        <li key={index}>
          {error.cell !== undefined && <b><bdi>{error.cell}</bdi></b>}
          {error.field !== null && <code>{error.field}</code>}
          {error.field !== null && fields?.has(error.field) === true && <q dir="auto">{fields.get(error.field)}</q>}
          <FaultText detail={error.detail} />
        </li>
      ))}
    </ul>
  );
}
