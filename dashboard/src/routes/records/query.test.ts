import { describe, expect, it } from 'vitest';
import { lists } from './lists.ts';
import { columnsAfter, columnsOf, sortAfter, sortOf } from './query.ts';

const missions = lists['missions'] ?? { columns: [], filters: [], named: [], sort: '' };
const fields = (asked: string | null) => columnsOf(missions, asked).map(column => column.field);

describe('A list of records', () => {
  it('shows its usual columns, or those of the address in its own order', () => {
    expect(fields(null)).toEqual(['city', 'type', 'hostCountryId', 'status', 'openedOn']);
    expect(fields('closedOn,type')).toEqual(['city', 'type', 'closedOn']);
  });

  it('always shows what a record is called', () => {
    expect(fields('type')[0]).toBe('city');
    expect(fields('')).toEqual(['city']);
  });

  it('shows its usual columns for an address that names none of its columns', () => {
    expect(fields('no,such')).toEqual(fields(null));
  });

  it('switches a column on and off, and has no columns in its address when they are the usual ones', () => {
    const shown = columnsOf(missions, null);
    const closedOn = missions.columns.find(column => column.field === 'closedOn');
    if (closedOn === undefined) throw new Error('Missions have no column closedOn.');

    const more = columnsAfter(missions, shown, closedOn);

    expect(more).toBe('city,type,hostCountryId,status,openedOn,closedOn');
    expect(columnsAfter(missions, columnsOf(missions, more), closedOn)).toBeNull();
  });

  it('is sorted by a column of its own, and otherwise in its own order', () => {
    expect(sortOf(missions, '-openedOn')).toBe('-openedOn');
    expect(sortOf(missions, 'accreditedTo')).toBe('hostCountryId,type');
    expect(sortOf(missions, 'password')).toBe('hostCountryId,type');
    expect(sortOf(missions, null)).toBe('hostCountryId,type');
  });

  it('turns its order round by a second click', () => {
    const openedOn = missions.columns.find(column => column.field === 'openedOn');
    if (openedOn === undefined) throw new Error('Missions have no column openedOn.');
    expect(sortAfter('hostCountryId,type', openedOn)).toBe('openedOn');
    expect(sortAfter('openedOn', openedOn)).toBe('-openedOn');
    expect(sortAfter('-openedOn', openedOn)).toBe('openedOn');
  });

  it.each(Object.entries(lists))('of %s has each field and filter once', (_, list) => {
    const names = list.columns.map(column => column.field);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(list.filters.map(filter => filter.parameter)).size).toBe(list.filters.length);
  });
});
