import { expect, it, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: {} });
const { linesOf, valueAt } = await import('./PatchText.tsx');

it('A change is told language by language and member by member, a list as a whole', () => {
  const lines = linesOf({ title: { vi: 'Đường sắt', en: null }, renewal: { months: 12 }, parties: ['JP'], attachments: [{ name: 'a.pdf' }] }, [
    { name: 'title', field: { kind: 'localized' }, isRequired: true },
    { name: 'renewal', field: { kind: 'group', fields: [{ name: 'months', field: { kind: 'number' }, isRequired: false }] }, isRequired: false },
    { name: 'parties', field: { kind: 'list', item: { kind: 'reference', collection: 'countries' } }, isRequired: true },
  ]);

  expect(lines.map(({ pointer, field, value }) => [pointer, field?.kind ?? null, value])).toEqual([
    ['/title/vi', 'text', 'Đường sắt'], ['/title/en', 'text', null], ['/renewal/months', 'number', 12], ['/parties', 'list', ['JP']], ['/attachments', null, [{ name: 'a.pdf' }]],
  ]);
});

it('What stood before is found by the same pointer, and nothing where a part was added', () => {
  const before = { title: { vi: 'Đường bộ' }, renewal: null };

  expect(valueAt(before, '/title/vi')).toBe('Đường bộ');
  expect(valueAt(before, '/renewal/months')).toBeNull();
  expect(valueAt(before, '/parties')).toBeNull();
});
