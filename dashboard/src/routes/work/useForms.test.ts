import { describe, expect, it } from 'vitest';
import { OfflineError, RefusedError } from '../../shared/api/problem.ts';
import type { FormReport } from '../../shared/api/shapes.ts';
import { claimsOf, refusedBy, type FormFile } from './useForms.ts';

const report: FormReport = { dryRun: true, version: 7, rows: 2, claims: 2, unchanged: 0, empty: 0, errors: [] };
const writing: FormFile = { key: 'k', file: new File([], 'moc.xlsx'), state: 'writing', cycle: '2025-q2', report, error: null };

const refused = (status: number, errors: readonly { readonly detail: string }[] = []) => new RefusedError({ type: 'urn:x', title: 'T', status, detail: 'why', errors: [...errors] }, null);

describe('A workbook', () => {
  it('whose answer was lost can be sent again under the same key', () => {
    const lost = refusedBy(writing, new OfflineError('x'));
    expect([lost.state, lost.key, claimsOf(lost)]).toEqual(['tried', 'k', 2]);
    expect(lost.error).toBeInstanceOf(OfflineError);
  });

  it('that was refused as a whole has no reports to send', () => {
    const file = refusedBy(writing, refused(409));
    expect([file.state, claimsOf(file)]).toEqual(['refused', 0]);
  });

  it('with faults in its cells shows them', () => {
    const file = refusedBy(writing, refused(422, [{ detail: 'A status is required.' }]));
    expect([file.state, file.report?.errors.length, claimsOf(file), file.error]).toEqual(['tried', 1, 0, null]);
  });
});
