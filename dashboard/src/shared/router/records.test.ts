import { expect, it, vi } from 'vitest';
import type { ChangeEntry } from '../api/shapes.ts';

vi.stubGlobal('location', { href: 'https://registry.example/dashboard/?lang=vi' });
const { hrefOfRecord } = await import('./records.ts');

const change = (collection: string, countryIds: readonly string[] = [], operation: ChangeEntry['operation'] = 'update') => ({ collection, id: 'one', operation, countryIds });

it.each([
  ['countries', ['one'], /countries\/one\?lang=vi$/],
  ['commitments', ['FR'], /commitments\?open=one&lang=vi$/],
  ['reviewCycles', [], /commitments\?view=rounds&round=one&lang=vi$/],
  ['missions', ['FR'], /countries\/FR\?lang=vi$/],
])('A record of %s leads to where it can be read', (collection, countryIds, href) => {
  expect(hrefOfRecord(change(collection, countryIds))).toMatch(href);
});

it('What is gone, or about no country, leads nowhere', () => {
  expect(hrefOfRecord(change('countries', ['one'], 'delete'))).toBeNull();
  expect(hrefOfRecord(change('agencies'))).toBeNull();
});
