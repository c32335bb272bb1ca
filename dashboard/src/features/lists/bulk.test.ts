import { describe, expect, it } from 'vitest';
import { rowsOf } from './useBulkEdit.ts';

describe('A change of many records', () => {
  it('names each record with the version that was seen, and the one field', () => {
    expect(rowsOf([{ id: 'a', version: 3, title: { en: 'A' } }, { id: 'b', version: 9 }], 'place', 'Hà Nội')).toEqual([
      { id: 'a', version: 3, place: 'Hà Nội' }, { id: 'b', version: 9, place: 'Hà Nội' },
    ]);
  });

  it.each([
    ['add', [['x', 'new', 'y'], ['new', 'y']]],
    ['remove', [['x'], []]],
    ['replace', [['new', 'y'], ['new', 'y']]],
  ] as const)('of a field with several values: %s', (way, expected) => {
    const records = [{ id: 'a', version: 1, tags: ['x', ...(way === 'remove' ? ['y'] : [])] }, { id: 'b', version: 2 }];
    expect(rowsOf(records, 'tags', ['new', ' ', 'y'], way).map(row => row['tags'])).toEqual(expected);
  });

  it('takes the value away where nothing is given', () => {
    expect(rowsOf([{ id: 'a', version: 3 }], 'place', ' ')).toEqual([{ id: 'a', version: 3, place: null }]);
    expect(rowsOf([{ id: 'a', version: 3 }], 'place', undefined)).toEqual([{ id: 'a', version: 3, place: null }]);
  });
});
