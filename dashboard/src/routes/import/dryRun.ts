import type { Sheet, SheetRow } from './sheet.ts';
import type { ImportError, ImportItem, Outcome } from './report.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

/** A row of the file with the remarks about it. */
export interface TriedRow {
  /** The line on which it starts, as counted by the API, which has it for lists too. */
  readonly line: number;
  readonly id: string | null;
  readonly outcome: Outcome;
  readonly changed: readonly string[];
  readonly errors: readonly ImportError[];
  /** Null where the row is not read here: those of a workbook, and the header, which may have a fault. */
  readonly row: SheetRow | null;
}

/** The choice of rows that are shown. */
export type Shown = 'all' | 'changes' | 'errors';

/** Every row with its effect, in the file's order. */
export function triedRows(sheet: Sheet, report: ImportReport): readonly TriedRow[] {
  return sheet.rows.some(row => row.line === null) ? listed(sheet, report) : tabled(sheet, report);
}

export function isShown(row: TriedRow, shown: Shown): boolean {
  if (shown === 'all') return true;
  return shown === 'errors' ? row.outcome === 'error' : row.outcome === 'create' || row.outcome === 'update';
}

// In a table, each row starts on its own line. A row without remarks has an error that is not listed if there are more errors than listed
// ones; otherwise the API skipped it.
function tabled(sheet: Sheet, report: ImportReport): readonly TriedRow[] {
  const items = new Map((report.items ?? []).map(item => [item.line, item]));
  const errors = grouped(report.errors, error => error.line);
  const rows = new Map(sheet.rows.map(row => [row.line ?? 0, row]));
  const unlisted = (report.moreErrors ?? 0) > 0 ? rows.keys() : [];
  const lines = [...new Set([...items.keys(), ...errors.keys(), ...unlisted])].sort((one, other) => one - other);
  return lines.map(line => tried(line, items.get(line), errors.get(line) ?? [], rows.get(line) ?? null));
}

// In a list, items may share a line, so outcomes are matched by their order, and errors by the item's pointer.
function listed(sheet: Sheet, report: ImportReport): readonly TriedRow[] {
  const items = (report.items ?? []).values();
  const errors = grouped(report.errors, error => indexOf(error.pointer));
  const rows = sheet.rows.map((row, index) => {
    const found = errors.get(index) ?? [];
    const item = row.isRecord ? items.next().value : undefined;
    return tried(item?.line ?? found[0]?.line ?? 1, item, found, row);
  });
  const elsewhere = errors.get(null) ?? [];
  return elsewhere.length === 0 ? rows : [tried(elsewhere[0]?.line ?? 1, undefined, elsewhere, null), ...rows];
}

function grouped<K>(errors: readonly ImportError[], keyOf: (error: ImportError) => K): ReadonlyMap<K, readonly ImportError[]> {
  const groups = new Map<K, ImportError[]>();
  for (const error of errors) {
    const group = groups.get(keyOf(error));
    if (group === undefined) groups.set(keyOf(error), [error]);
    else group.push(error);
  }
  return groups;
}

function indexOf(pointer: string): number | null {
  const index = /^(?:\/items)?\/(\d+)(?:\/|$)/.exec(pointer)?.[1];
  return index === undefined ? null : Number(index);
}

function tried(line: number, item: ImportItem | undefined, errors: readonly ImportError[], row: SheetRow | null): TriedRow {
  const outcome = errors.length > 0 ? 'error' : item?.outcome ?? 'error';
  return { line, id: item?.id ?? null, outcome, changed: item?.changed ?? [], errors, row };
}
