import { describe, expect, it } from 'vitest';
import { later, withSaved } from './savedCells.ts';

const record = { id: 'osaka', version: 3, openedOn: '1980', type: 'embassy' };
const saved = [{ id: 'osaka', field: 'openedOn', value: '1990', version: 5 }, { id: 'kyoto', field: 'openedOn', value: '2000', version: 6 }];

describe('A record of a list', () => {
  it('has what was saved since the list was read, with the version of that', () => {
    expect(withSaved(record, saved)).toEqual({ ...record, openedOn: '1990', version: 5 });
  });

  it('is as the list has it where that is as new', () => {
    expect(withSaved({ ...record, version: 5 }, saved)).toEqual({ ...record, version: 5 });
  });

  it('has the last value of a cell that was saved twice', () => {
    const twice = later(saved, { id: 'osaka', field: 'openedOn', value: undefined, version: 8 });

    expect(withSaved(record, twice)).toEqual({ ...record, openedOn: undefined, version: 8 });
  });

  it('has the values of two cells and the later version', () => {
    const both = later(saved, { id: 'osaka', field: 'type', value: 'consulate', version: 7 });

    expect(withSaved(record, both)).toEqual({ id: 'osaka', version: 7, openedOn: '1990', type: 'consulate' });
  });
});
