import { useState } from 'preact/hooks';
import { hand } from '../../shared/page/hand.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { wording } from '../../shared/i18n/index.ts';
import { exportedRows, exportedWorkbook } from './exported.ts';

interface Props {
  /** The address of the table. */
  readonly path: string;
  /** The rows as they are shown. */
  readonly ids: readonly string[];
}

/** Saves the shown rows as a CSV table or a workbook. */
export function ExportButton({ path, ids }: Props) {
  const { text } = wording();
  const [fault, setFault] = useState<string | null>(null);
  const run = async (read: () => Promise<Blob>, name: string) => {
    setFault(null);
    try {
      hand(await read(), name);
    } catch (error) {
      setFault(error instanceof RefusedError ? error.message : text('state.offline'));
    }
  };
  return (
    <>
      {fault !== null && <span class="late" role="alert">{fault}</span>}
      <button type="button" class="export" onClick={() => void run(() => exportedRows(path, ids), 'countries.csv')}>{text('countries.export')}</button>
      <button type="button" class="export" onClick={() => void run(() => exportedWorkbook(path), 'countries.xlsx')}>{text('countries.export.xlsx')}</button>
    </>
  );
}
