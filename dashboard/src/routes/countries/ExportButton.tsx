import { useState } from 'preact/hooks';
import { hand } from '../../features/access/download.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { wording } from '../../shared/i18n/index.ts';
import { exportedRows } from './exported.ts';

interface Props {
  /** Where the table is read. */
  readonly path: string;
  /** The rows as they are shown. */
  readonly ids: readonly string[];
}

/** Saves what is shown as a table. */
export function ExportButton({ path, ids }: Props) {
  const { text } = wording();
  const [fault, setFault] = useState<string | null>(null);
  const run = async () => {
    setFault(null);
    try {
      hand(await exportedRows(path, ids), 'countries.csv');
    } catch (error) {
      setFault(error instanceof RefusedError ? error.message : text('state.offline'));
    }
  };
  return (
    <>
      {fault !== null && <span class="late" role="alert">{fault}</span>}
      <button type="button" class="export" onClick={() => void run()}>{text('countries.export')}</button>
    </>
  );
}
