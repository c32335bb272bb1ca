import { describe, expect, it } from 'vitest';
import { listedCollections } from '../../shared/router/records.ts';
import { listOf, type ListOf } from './lists.ts';
import { columnsAfter, columnsOf, narrowedBy, sortOf } from './query.ts';

const known = (collection: string): ListOf => {
  const list = listOf(collection);
  if (list === undefined) throw new Error(`There is no list of ${collection}.`);
  return list;
};
const missions = known('missions');
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

  it.each(listedCollections)('of %s has each field and filter once', collection => {
    const list = known(collection);
    const names = list.columns.map(column => column.field);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(narrowedBy(list)).size).toBe(narrowedBy(list).length);
  });
});
