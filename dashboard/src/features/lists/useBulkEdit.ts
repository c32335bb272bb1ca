import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { pruned, type Json, type JsonObject } from '../../shared/json/json.ts';
import { written } from '../editing/SimpleInputs.tsx';

/** The rows of an import that give a field of some records one value. The import applies each to its record as a merge patch. */
export function rowsOf(records: readonly JsonObject[], field: string, value: Json): readonly JsonObject[] {
  return records.map(record => ({ id: written(record['id']), version: Number(record['version']), [field]: pruned(value) ?? null }));
}

export interface BulkEditing {
  readonly report: ImportReport | null;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly tryOut: (rows: readonly JsonObject[]) => Promise<void>;
  /** Writes what was tried: all of it, or nothing where a record was changed since. True when it is written. */
  readonly write: () => Promise<boolean>;
  readonly forget: () => void;
}

interface Tried {
  readonly rows: readonly JsonObject[];
  readonly report: ImportReport;
  readonly key: string;
}

/** Changes many records by the import: first a dry run, which says what would become of each, then all or nothing. */
export function useBulkEdit(collection: string): BulkEditing {
  const [tried, setTried] = useState<Tried | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async <T,>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (refused) {
      const report = reportOf(refused);
      if (report !== null && tried !== null) setTried({ ...tried, report });
      else setError(refused);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return {
    report: tried?.report ?? null, error, isBusy,
    tryOut: async rows => {
      await attempt(async () => {
        const { value } = await write<ImportReport>(address(`import/${collection}`, { dryRun: 'true', detail: 'true' }), { method: 'POST', body: rows });
        setTried({ rows, report: value, key: newIdempotencyKey() });
      });
    },
    write: async () => {
      if (tried === null) return false;
      const path = address(`import/${collection}`, { unchangedSince: String(tried.report.version) });
      const done = await attempt(() => write<ImportReport>(path, { method: 'POST', body: tried.rows, idempotencyKey: tried.key }));
      if (done !== null) setTried(null);
      return done !== null;
    },
    forget: () => {
      setTried(null);
      setError(null);
    },
  };
}

// A write of which rows have faults is refused with the report.
function reportOf(error: unknown): ImportReport | null {
  if (!(error instanceof RefusedError)) return null;
  const problem = error.problem as unknown as Partial<ImportReport>;
  return problem.dryRun === false ? problem as ImportReport : null;
}
