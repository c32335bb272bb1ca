import { describe, expect, it } from 'vitest';
import { cellsOf, rowsOf } from './csv.ts';

const rows = (text: string) => rowsOf(text).map(row => [row.line, ...cellsOf(text, row)]);

describe('A table', () => {
  it('has a row for each line, and empty lines are none', () => {
    expect(rows('id,name\na,A\n\n\nb,B')).toEqual([[1, 'id', 'name'], [2, 'a', 'A'], [5, 'b', 'B']]);
  });

  it('may end its lines with CRLF', () => {
    expect(rows('id,name\r\na,A\r\n\r\nb,B\r\n')).toEqual([[1, 'id', 'name'], [2, 'a', 'A'], [4, 'b', 'B']]);
  });

  it('may have cells of several lines; a row has the line on which it starts', () => {
    expect(rows('id,note\na,"one\ntwo, ""three"""\nb,\n')).toEqual([[1, 'id', 'note'], [2, 'a', 'one\ntwo, "three"'], [4, 'b', '']]);
  });

  it('keeps a row whose last cell is empty, or all of whose cells are', () => {
    expect(rows('a,b\n1,\n,\n')).toEqual([[1, 'a', 'b'], [2, '1', ''], [3, '', '']]);
  });

  it('without text has no rows', () => {
    expect(rows('')).toEqual([]);
    expect(rows('\n\r\n')).toEqual([]);
  });

  it('of 100,000 rows is taken apart whole', () => {
    const text = `id,name,note\n${'FR,"France, the Republic",a note of some length\n'.repeat(100_000)}`;

    expect(rowsOf(text)).toHaveLength(100_001);
  });
});
