import { describe, expect, it } from 'vitest';
import { cellsOf, tableOf } from './csv.ts';

const rows = (text: string) => {
  const table = tableOf(text);
  return table.rows.map(row => [row.line, ...cellsOf(text, row, table.separator)]);
};

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

  it('keeps a row whose last cell is empty, and has none without a text, as the registry', () => {
    expect(rows('a,b\n1,\n,\n" ", \n2,\n')).toEqual([[1, 'a', 'b'], [2, '1', ''], [5, '2', '']]);
  });

  it.each([';', '\t', ','])('may have its cells separated by %j', separator => {
    expect(rows(`id${separator}name.en\na${separator}"A${separator} B, C; D"\n`)).toEqual([[1, 'id', 'name.en'], [2, 'a', `A${separator} B, C; D`]]);
  });

  it('has the separator that its header has most of, outside of quotes', () => {
    expect(rows('\n"a,b,c";d\n1;2,3')).toEqual([[2, 'a,b,c', 'd'], [3, '1', '2,3']]);
  });

  it.each([['sep=;', ';'], ['"sep=;"\r', ';'], ['SEP=,', ','], ['sep=\t', '\t'], ['sep=', '\t']])('may say in a first line %j what separates its cells', (first, separator) => {
    expect(rows(`${first}\nid${separator}a,b\n`)[0]?.slice(0, 2)).toEqual([2, 'id']);
  });

  it('without text has no rows', () => {
    expect(rows('')).toEqual([]);
    expect(rows('\n\r\n')).toEqual([]);
  });

  it('of 100,000 rows is taken apart whole', () => {
    const text = `id,name,note\n${'FR,"France, the Republic",a note of some length\n'.repeat(100_000)}`;

    expect(tableOf(text).rows).toHaveLength(100_001);
  });
});
