import { describe, expect, it } from 'vitest';
import { formatOf, sheetOf } from './sheet.ts';
import { isShown, triedRows } from './dryRun.ts';
import { namesTaken } from './report.ts';
import type { ImportItem } from './report.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

const item = (line: number, outcome: ImportItem['outcome'], id: string | null = null): ImportItem => ({ line, id, outcome, changed: [] });
const report = (given: Partial<ImportReport>): ImportReport =>
  ({ dryRun: true, rows: 0, created: 0, updated: 0, unchanged: 0, errors: [], version: 1, ...given });
const rows = (text: string, given: Partial<ImportReport>) => triedRows(sheetOf({ text, format: formatOf(text) }), report(given));

describe('A file that was tried', () => {
  it('has what was said of a row beside the row itself', () => {
    const [good, bad] = rows('id,kind\na,party\nb,club\n', {
      items: [item(2, 'create', 'a'), item(3, 'error', 'b')],
      errors: [{ line: 3, field: 'kind', pointer: '/kind', detail: 'must be one of party' }],
    });

    expect([good?.outcome, good?.id, good?.row?.fields().get('kind')]).toEqual(['create', 'a', 'party']);
    expect([bad?.outcome, bad?.errors[0]?.field, bad?.row?.fields().get('kind')]).toEqual(['error', 'kind', 'club']);
  });

  it('keeps a row of which nothing was said as one at fault: it could not be read', () => {
    const [row] = rows('id,kind\na\n', { errors: [{ line: 2, field: null, pointer: '', detail: 'the row has 1 cell' }] });

    expect([row?.outcome, row?.row?.fields().get('id')]).toEqual(['error', 'a']);
  });

  it('has the faults of its header, and no rows: none was read', () => {
    const [header, ...others] = rows('knid\nparty\n', { errors: [{ line: 1, field: 'knid', pointer: '/knid', detail: 'is not a column' }] });

    expect([header?.line, header?.row, others]).toEqual([1, null, []]);
  });

  it('that is a workbook has the rows that the registry read', () => {
    const all = triedRows(sheetOf({ text: 'agencies.xlsx', format: 'xlsx' }), report({
      items: [item(2, 'create', 'a'), item(3, 'error', 'b'), item(5, 'unchanged', 'c')],
      errors: [{ line: 3, field: 'kind', pointer: '/kind', detail: 'must be one of party', cell: 'B3' }],
    }));

    expect(all.map(row => [row.line, row.id, row.outcome])).toEqual([[2, 'a', 'create'], [3, 'b', 'error'], [5, 'c', 'unchanged']]);
    expect(all[1]?.errors[0]?.cell).toBe('B3');
  });

  it('has no fault in a row of which the registry said nothing, unless some faults are only counted', () => {
    const text = 'id\na\n=""\n';
    const items = [item(2, 'create', 'a')];

    expect(rows(text, { items }).map(row => row.line)).toEqual([2]);
    expect(rows(text, { items, moreErrors: 1 }).map(row => [row.line, row.outcome])).toEqual([[2, 'create'], [3, 'error']]);
  });

  it('has its rows on the lines of the file where a first line says what separates the cells', () => {
    const [row] = rows('sep=;\nid;kind\na;party\n', { items: [item(3, 'create', 'a')] });

    expect([row?.outcome, row?.row?.fields().get('kind')]).toEqual(['create', 'party']);
  });

  it('tells items of a list apart that stand on one line', () => {
    const [first, second, third] = rows('[{"id":"a"}, 7, {"id":"b","name":{"en":5}}]', {
      items: [item(1, 'create', 'a'), item(1, 'error', 'b')],
      errors: [{ line: 1, field: null, pointer: '/1', detail: 'must be an object' }, { line: 1, field: 'name.en', pointer: '/2/name/en', detail: 'must be a text' }],
    });

    expect([first?.outcome, second?.errors.length, third?.id, third?.row?.fields().get('name.en')]).toEqual(['create', 1, 'b', '5']);
  });

  it('in the form of an export has its items too', () => {
    const [row] = rows('{"items":[{"id":"a","tags":["x","y"]}],"total":1}', { items: [item(1, 'unchanged', 'a')] });

    expect([row?.outcome, row?.row?.fields().get('tags')]).toEqual(['unchanged', 'x; y']);
  });

  it('can be narrowed to what would change, and to what is at fault', () => {
    const all = rows('id\na\nb\nc\n', { items: [item(2, 'create'), item(3, 'unchanged'), item(4, 'error')] });

    expect([all.filter(row => isShown(row, 'changes')).length, all.filter(row => isShown(row, 'errors')).length]).toEqual([1, 1]);
  });
});

describe('The names of a file', () => {
  it('that were taken for codes are told once each, with their number of rows', () => {
    const match = (line: number, text: string, code: string) => ({ line, field: 'countryIds', text, code });

    expect(namesTaken([match(2, 'Pháp', 'FR'), match(3, 'Nhật Bản', 'JP'), match(9, 'Pháp', 'FR')])).toEqual([
      { field: 'countryIds', text: 'Pháp', code: 'FR', rows: 2 }, { field: 'countryIds', text: 'Nhật Bản', code: 'JP', rows: 1 },
    ]);
  });
});
