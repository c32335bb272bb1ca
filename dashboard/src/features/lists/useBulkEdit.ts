import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { isList, isSame, pruned, type Json, type JsonObject } from '../../shared/json/json.ts';
import { written } from '../editing/SimpleInputs.tsx';

/** What becomes of a field with several values: some come to those that are there, some are taken out, or they take the place of all. */
export const severalWays = ['add', 'remove', 'replace'] as const;

export type SeveralWay = (typeof severalWays)[number];

/** The rows of an import that give a field of some records one value. The import applies each to its record as a merge patch, which replaces lists. */
export function rowsOf(records: readonly JsonObject[], field: string, value: Json, way: SeveralWay = 'replace'): readonly JsonObject[] {
  const given = pruned(value) ?? null;
  return records.map(record => ({ id: written(record['id']), version: Number(record['version']), [field]: isList(given) ? listAfter(record[field], given, way) : given }));
}

function listAfter(before: Json, given: readonly Json[], way: SeveralWay): readonly Json[] {
  const kept = isList(before) ? before : [];
  const has = (list: readonly Json[], one: Json) => list.some(other => isSame(other, one));
  if (way === 'add') return [...kept, ...given.filter(one => !has(kept, one))];
  return way === 'remove' ? kept.filter(one => !has(given, one)) : given;
}

export interface BulkEditing {
  readonly report: ImportReport | null;
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly tryOut: (rows: readonly JsonObject[]) => Promise<void>;
  /** Writes the changes of the dry run: all of them, or none if a record was changed since. Returns true when they are written. */
  readonly write: () => Promise<boolean>;
  readonly forget: () => void;
}

interface Tried {
  readonly rows: readonly JsonObject[];
  readonly report: ImportReport;
  readonly key: string;
}

/** Changes many records by the import: first a dry run, which shows the effect on each, then a write of all or none. */
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

// A write with errors in its rows is refused with the report.
function reportOf(error: unknown): ImportReport | null {
  if (!(error instanceof RefusedError)) return null;
  const problem = error.problem as unknown as Partial<ImportReport>;
  return problem.dryRun === false ? problem as ImportReport : null;
}
