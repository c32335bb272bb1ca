import { useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { OfflineError, RefusedError } from '../../shared/api/problem.ts';
import type { FormFault, FormReport } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';

/** A workbook that was sent back, with its result. */
export interface FormFile {
  readonly key: string;
  readonly file: File;
  readonly state: 'trying' | 'tried' | 'writing' | 'written' | 'refused';
  /** Its review cycle; null until the registry has found it. */
  readonly cycle: string | null;
  /** The report of its dry run or its write. */
  readonly report: FormReport | null;
  /** The reason why it was refused as a whole, or why the result is unknown. */
  readonly error: unknown;
}

export interface Forms {
  readonly files: readonly FormFile[];
  readonly isBusy: boolean;
  readonly take: (files: readonly File[]) => void;
  /** Writes the reports of all files without faults; each file is written whole or not at all. */
  readonly confirm: () => void;
  readonly clear: () => void;
}

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The number of reports that a file would add. */
export function claimsOf({ report }: FormFile): number {
  return report === null || report.errors.length > 0 ? 0 : report.claims;
}

/** Sends workbooks: first a dry run, and a write after confirmation, one file after another. */
export function useForms(cycles: readonly string[], onWritten: () => void): Forms {
  const [files, setFiles] = useState<readonly FormFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(files);
  const become = (next: readonly FormFile[]) => {
    latest.current = next;
    setFiles(next);
  };
  const put = (file: FormFile) => become(latest.current.map(one => (one.key === file.key ? file : one)));
  const each = async (chosen: readonly FormFile[], to: 'trying' | 'writing', act: (file: FormFile) => Promise<FormFile>) => {
    setBusy(true);
    for (const file of chosen) {
      put({ ...file, state: to });
      put(await act(file).catch((error: unknown): FormFile => refusedBy(file, error)));
    }
    setBusy(false);
  };
  return {
    files,
    isBusy,
    take: given => {
      const added = given.map((file): FormFile => ({ key: newIdempotencyKey(), file, state: 'trying', cycle: null, report: null, error: null }));
      become([...latest.current.filter(one => one.state !== 'written'), ...added]);
      void each(added, 'trying', file => tried(file, cycles));
    },
    confirm: () => void each(latest.current.filter(file => file.state === 'tried' && claimsOf(file) > 0), 'writing', written).then(onWritten),
    clear: () => become([]),
  };
}

// The file belongs to a review cycle, which is found by trying the few open ones.
async function tried(file: FormFile, cycles: readonly string[]): Promise<FormFile> {
  let last: unknown = null;
  for (const cycle of cycles) {
    try {
      const { value } = await write<FormReport>(address(`reviewCycles/${encodeURIComponent(cycle)}/form`, { dryRun: 'true' }), { method: 'POST', body: file.file, mediaType });
      return { ...file, state: 'tried', cycle, report: value };
    } catch (error) {
      if (!(error instanceof RefusedError) || error.problem.status !== 400) throw error;
      last = error;
    }
  }
  throw last;
}

async function written(file: FormFile): Promise<FormFile> {
  const path = address(`reviewCycles/${encodeURIComponent(file.cycle ?? '')}/form`, { unchangedSince: String(file.report?.version ?? 0) });
  const { value } = await write<FormReport>(path, { method: 'POST', body: file.file, mediaType, idempotencyKey: file.key });
  return { ...file, state: 'written', report: value, error: null };
}

/**
 * The state of a file after an error. A refusal that names cells has the members of a report, for example with the changes of others after
 * the dry run.
 * A file whose answer was lost may have been written. It keeps its state, so that it is sent again under the same key.
 */
export function refusedBy(file: FormFile, error: unknown): FormFile {
  if (error instanceof OfflineError && file.report !== null) return { ...file, state: 'tried', error };
  const faults = error instanceof RefusedError && error.problem.status === 422 && file.report !== null ? error.problem.errors as readonly unknown[] as readonly FormFault[] : [];
  if (faults.length === 0 || file.report === null) return { ...file, state: 'refused', report: null, error };
  return { ...file, state: 'tried', report: { ...file.report, errors: faults }, error: null };
}
