import { describe, expect, it } from 'vitest';
import { agree, inOrder, othersOf, valueAt } from './disputes.ts';
import type { CitedSource } from '../../shared/api/shapes.ts';

const source = (url: string, value: string, preferred = false): CitedSource => ({ url, preferred, supports: [{ field: '/relations/events/0/on', value }] });
const maldives = { sources: [source('https://a.vn', '1975-06-20'), source('https://b.vn', '1975-06-18', true), source('https://c.vn', '1975')] };

describe('Sources of a record', () => {
  it('are shown with the one that the record follows first', () => {
    expect(inOrder(maldives.sources).map(({ url }) => url)).toEqual(['https://b.vn', 'https://a.vn', 'https://c.vn']);
  });

  it('that give another value are named with it, and a year that has the day is none', () => {
    const others = othersOf(maldives, '/relations/events/0/on', '1975-06-18');

    expect(others.map(({ value, sources }) => [value, sources.map(({ url }) => url)])).toEqual([['1975-06-20', ['https://a.vn']]]);
  });

  it('say nothing of other fields', () => {
    expect(othersOf(maldives, '/iso3', 'MDV')).toEqual([]);
    expect(othersOf({}, '/iso3', 'MDV')).toEqual([]);
  });

  it.each([['1975', '1975-06-18', true], ['1975-06-18', '1975-06', true], ['1975-06-20', '1975-06-18', false], ['19', '1975', false], ['Huế', undefined, false]])(
    'agree or not: %s and %s', (said, value, expected) => {
      expect(agree(said, value)).toBe(expected);
    });

  it('name a value by its pointer', () => {
    expect(valueAt({ relations: { events: [{ on: '1975-06-18' }] } }, '/relations/events/0/on')).toBe('1975-06-18');
    expect(valueAt({ relations: {} }, '/relations/events/0/on')).toBeUndefined();
  });
});
