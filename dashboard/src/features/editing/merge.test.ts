import { describe, expect, it } from 'vitest';
import { flat, grown, leavesOf } from './leaves.ts';
import { isSame, patchOf, pruned, type JsonObject } from '../../shared/json/json.ts';
import { choicesAtFirst, differences, resolved } from './merge.ts';
import type { NamedField } from './schema.ts';

const fields: readonly NamedField[] = [
  { name: 'title', field: { kind: 'localized' }, isRequired: true },
  { name: 'renewal', field: { kind: 'group', fields: [{ name: 'months', field: { kind: 'number' }, isRequired: false }] }, isRequired: false },
  { name: 'parties', field: { kind: 'list', item: { kind: 'reference', collection: 'countries' } }, isRequired: true },
];
const leaves = leavesOf(fields);
const names = leaves.map(leaf => leaf.pointer);
const base: JsonObject = { title: { en: 'Railways' }, parties: ['JP'] };

describe('Two who work on a record', () => {
  const mine: JsonObject = { title: { en: 'Railways', vi: 'Đường sắt' }, parties: ['JP', 'FR'] };
  const theirs: JsonObject = { title: { en: 'Fast railways' }, renewal: { months: 12 }, parties: ['JP', 'DE'] };
  const found = differences(names, flat(base, leaves), flat(mine, leaves), flat(theirs, leaves));

  it('are told what each changed, and what both did', () => {
    expect(found).toEqual([
      { name: '/title/vi', changedBy: 'mine' }, { name: '/title/en', changedBy: 'theirs' }, { name: '/renewal/months', changedBy: 'theirs' }, { name: '/parties', changedBy: 'both' },
    ].sort((left, right) => names.indexOf(left.name) - names.indexOf(right.name)));
  });

  it('lose nothing that only one of them changed', () => {
    const kept = grown(resolved(found, { ...choicesAtFirst(found), '/parties': 'mine' }, flat(mine, leaves), flat(theirs, leaves)));

    expect(pruned(kept)).toEqual({ title: { en: 'Fast railways', vi: 'Đường sắt' }, renewal: { months: 12 }, parties: ['JP', 'FR'] });
  });

  it('have nothing to choose where both wrote the same', () => {
    expect(differences(['a'], { a: '1' }, { a: '2' }, { a: '2' })).toEqual([]);
  });
});

describe('A change', () => {
  it('is sent as what became different, and nothing else', () => {
    expect(patchOf({ title: { en: 'A', vi: 'B' }, note: 'x', tags: ['a'], source: { url: 'u' } }, { title: { en: 'A', vi: '' }, note: '', tags: [], source: { url: 'u' } }))
      .toEqual({ title: { vi: null }, note: null, tags: [] });
  });

  it('is none where an empty list or text says what its absence did', () => {
    expect(patchOf({ tags: undefined }, { tags: [], note: '  ', source: { url: '' } })).toEqual({});
    expect(isSame({ a: [], b: 1 }, { b: 1 })).toBe(true);
  });

  it('keeps the place of an item in which nothing is yet, so that faults are told at theirs', () => {
    expect(pruned({ evidence: [{}, { url: 'u' }] })).toEqual({ evidence: [{}, { url: 'u' }] });
  });
});
