import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { write } from '../../shared/api/write.ts';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { sentAs } from './corrections.ts';
import { noneWrong, withWrong, type WrongCells } from './wrongCells.ts';
import { mediaTypes, sheetOf, type Duplicates, type Sheet, type Source } from './sheet.ts';
import { triedRows, type TriedRow } from './dryRun.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

/** A file after its dry run, with the report. The import sends this file, even if another one was chosen later. */
export interface Tried {
  readonly collection: string;
  readonly source: Source;
  /** The treatment of rows that look like records. */
  readonly duplicates: Duplicates;
  readonly sheet: Sheet;
  readonly report: ImportReport;
  readonly rows: readonly TriedRow[];
  /** The Idempotency-Key of the import, with which a repeat after a lost answer gets the first answer. */
  readonly idempotencyKey: string;
  /** The cells that were wrong since the file was chosen, by their keys, so that a corrected cell stays visible. */
  readonly wrong: WrongCells;
}

/** The stage of the import. */
export type Progress =
  | { readonly kind: 'none' }
  | { readonly kind: 'trying' }
  /** While corrections are being tried, the earlier report is shown. */
  | { readonly kind: 'tried'; readonly tried: Tried; readonly isRetrying: boolean }
  | { readonly kind: 'notTried'; readonly error: unknown }
  | { readonly kind: 'sending'; readonly tried: Tried }
  /** The registry has changed since the dry run, so that the file now has errors. */
  | { readonly kind: 'overtaken'; readonly tried: Tried }
  | { readonly kind: 'notSent'; readonly tried: Tried; readonly error: unknown }
  | { readonly kind: 'done'; readonly tried: Tried; readonly report: ImportReport };

export interface Importing {
  readonly progress: Progress;
  readonly attempt: (collection: string, source: Source, duplicates: Duplicates) => Promise<Progress>;
  /** Tries the file again with other corrections. */
  readonly retry: (tried: Tried, source: Source) => Promise<Progress>;
  readonly send: (tried: Tried) => Promise<Progress>;
  readonly clear: () => void;
}

/** Tries files out and imports them. */
export function useImport(): Importing {
  const [progress, setProgress] = useState<Progress>({ kind: 'none' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);
  const set = (next: Progress) => {
    setProgress(next);
    return next;
  };
  const replace = async (meanwhile: Progress, ask: (signal: AbortSignal) => Promise<Progress>) => {
    if (progress.kind === 'sending') return progress;
    current.current?.abort();
    const abort = current.current = new AbortController();
    set(meanwhile);
    const next = await ask(abort.signal);
    return abort.signal.aborted ? next : set(next);
  };
  const attempt = (collection: string, source: Source, duplicates: Duplicates) =>
    replace({ kind: 'trying' }, signal => tryOut(collection, source, duplicates, noneWrong, signal));
  const retry = (tried: Tried, source: Source) =>
    replace({ kind: 'tried', tried, isRetrying: true }, signal => tryOut(tried.collection, source, tried.duplicates, tried.wrong, signal));
  const send = async (tried: Tried) => {
    if (progress.kind === 'sending') return progress;
    set({ kind: 'sending', tried });
    return set(await sent(tried));
  };
  return { progress, attempt, retry, send, clear: () => void set({ kind: 'none' }) };
}

async function tryOut(collection: string, source: Source, duplicates: Duplicates, wrong: WrongCells, signal: AbortSignal): Promise<Progress> {
  try {
    const path = address(`import/${collection}`, { dryRun: 'true', detail: 'true', duplicates, corrections: sentAs(source.corrections) });
    const { value: report } = await write<ImportReport>(path, { method: 'POST', body: source.bytes, mediaType: mediaTypes[source.format] }, signal);
    const sheet = sheetOf(source);
    const tried = { collection, source, duplicates, sheet, report, rows: triedRows(sheet, report), idempotencyKey: newIdempotencyKey(), wrong: withWrong(wrong, report) };
    return { kind: 'tried', tried, isRetrying: false };
  } catch (error) {
    return { kind: 'notTried', error };
  }
}

async function sent(tried: Tried): Promise<Progress> {
  const { collection, source, duplicates, report, idempotencyKey } = tried;
  try {
    const path = address(`import/${collection}`, { unchangedSince: String(report.version), duplicates, corrections: sentAs(source.corrections) });
    const answer = await write<ImportReport>(path, { method: 'POST', body: source.bytes, mediaType: mediaTypes[source.format], idempotencyKey });
    return { kind: 'done', tried, report: answer.value };
  } catch (error) {
    const faults = error instanceof RefusedError ? reportOf(error) : null;
    return faults === null ? { kind: 'notSent', tried, error } : { kind: 'overtaken', tried: withFaults(tried, faults) };
  }
}

// A refused import answers with a problem that is its report as well.
function reportOf(error: RefusedError): ImportReport | null {
  const problem = error.problem as unknown as Partial<ImportReport>;
  return problem.dryRun === false ? problem as ImportReport : null;
}

function withFaults(tried: Tried, { errors, moreErrors = 0 }: ImportReport): Tried {
  const report: ImportReport = { ...tried.report, errors, moreErrors };
  return { ...tried, report, rows: triedRows(tried.sheet, report) };
}
