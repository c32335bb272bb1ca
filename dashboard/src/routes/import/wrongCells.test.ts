import { describe, expect, it } from 'vitest';
import { fits, noCorrections, sentAs, withCorrection } from './corrections.ts';
import { cellOf, columnOf, fieldAt, inputOf, keyOf, noneWrong, withWrong } from './wrongCells.ts';
import type { NamedField } from '../../features/editing/schema.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';

const fields: readonly NamedField[] = [
  { name: 'kind', field: { kind: 'code', vocabulary: 'agencyKind', isNumber: false }, isRequired: true },
  { name: 'name', field: { kind: 'localized' }, isRequired: true },
  { name: 'countryIds', field: { kind: 'list', item: { kind: 'reference', collection: 'countries' } }, isRequired: false },
  { name: 'source', field: { kind: 'group', fields: [{ name: 'note', field: { kind: 'text' }, isRequired: false }] }, isRequired: false },
  { name: 'steps', field: { kind: 'list', item: { kind: 'group', fields: [] } }, isRequired: false },
];
const columns = ['id', 'kind', 'name.vi', 'name.ar', 'countryIds', 'source.note', 'steps'];
const at = (field: string | null) => columnOf({ field }, columns);

describe('A cell that was wrong', () => {
  it('is in the column of its field, of its list, or of the first language that there is', () => {
    expect(['kind', 'countryIds.1', 'name', 'name.en', 'steps.0.title', 'note', null].map(at)).toEqual(['kind', 'countryIds', 'name.vi', null, null, null, null]);
  });

  it('asks for what its field asks for, and for nothing where a cell holds more', () => {
    expect(['kind', 'name.vi', 'source.note', 'countryIds'].map(path => fieldAt(fields, path)?.field.kind)).toEqual(['code', 'text', 'text', 'list']);
    expect([fieldAt(fields, 'steps'), fieldAt(fields, 'name'), fieldAt(fields, 'none')]).toEqual([null, null, null]);
  });

  it('stays one when it is corrected, with what it said at first', () => {
    const report = (errors: ImportReport['errors']): ImportReport => ({ dryRun: true, rows: 1, created: 0, updated: 0, unchanged: 0, errors, columns, version: 1 });
    const first = withWrong(noneWrong, report([{ line: 2, field: 'kind', pointer: '/kind', detail: 'must be one of', value: 'club' }]));

    expect(withWrong(first, report([])).get(keyOf(2, 'kind'))?.value).toBe('club');
  });

  it.each(['a; b', ''])('of a list goes into its input and comes back as it was: %j', cell => {
    expect(cellOf(inputOf({ kind: 'list', item: { kind: 'text' } }, cell))).toBe(cell);
  });
});

describe('Corrections', () => {
  it('are sent by line and column, the last one of a cell', () => {
    const corrections = withCorrection(withCorrection(withCorrection(noCorrections, 3, 'kind', 'p'), 3, 'kind', 'party'), 4, 'name.vi', 'Bộ');

    expect([sentAs(noCorrections), sentAs(corrections)]).toEqual([undefined, '{"3":{"kind":"party"},"4":{"name.vi":"Bộ"}}']);
  });

  it('are as many as the API takes', () => {
    const many = (count: number) => Array.from({ length: count }, (_, line) => line).reduce((all, line) => withCorrection(all, line, 'a', 'b'), noCorrections);

    expect([fits(many(100)), fits(many(101)), fits(withCorrection(noCorrections, 2, 'a', 'ạ'.repeat(900)))]).toEqual([true, false, false]);
  });
});
