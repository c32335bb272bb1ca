import { wording } from '../../shared/i18n/index.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

/** The number of rows by effect, in one sentence for screen readers. */
export function summaryOf(report: ImportReport): string {
  const { text } = wording();
  return [
    text('import.rows', { count: report.rows }),
    text('import.created', { count: report.created }),
    text('import.updated', { count: report.updated }),
    text('import.unchanged', { count: report.unchanged }),
    text('import.faults', { count: faultCount(report) }),
  ].join(', ');
}

/** All errors, including those that are only counted. */
export function faultCount(report: ImportReport): number {
  return report.errors.length + (report.moreErrors ?? 0);
}
