import { expect, it, vi } from 'vitest';

vi.stubGlobal('location', { href: 'https://registry.example/dashboard/countries' });
vi.stubGlobal('sessionStorage', { getItem: () => null });
const { inOrderOf } = await import('./exported.ts');

it('The file has the rows in the order in which they are shown', () => {
  const csv = 'id,name\r\nAO,Angola\r\nJP,"Nhật, Bản"\r\nUS,"Hoa ""Kỳ""\r\nof two lines"\r\n';

  expect(inOrderOf(csv, ['US', 'JP', 'AO'])).toBe('id,name\r\nUS,"Hoa ""Kỳ""\r\nof two lines"\r\nJP,"Nhật, Bản"\r\nAO,Angola\r\n');
});

it('A row that came in between is not lost', () => {
  expect(inOrderOf('id\nAO\nJP\n', ['JP'])).toBe('id\nJP\nAO\n');
});
