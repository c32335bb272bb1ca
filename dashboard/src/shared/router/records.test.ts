import { expect, it, vi } from 'vitest';
import type { ChangeEntry } from '../api/shapes.ts';

vi.stubGlobal('location', { href: 'https://registry.example/dashboard/?lang=vi' });
const { hrefOfList, hrefOfRecord } = await import('./records.ts');

const change = (collection: string, operation: ChangeEntry['operation'] = 'update') => ({ collection, id: 'one', operation });

it.each([
  ['countries', /^\/countries\/one\?lang=vi$/],
  ['commitments', /commitments\?open=one&lang=vi$/],
  ['reviewCycles', /commitments\?view=rounds&round=one&lang=vi$/],
  ['agreements', /^\/agreements\/one\?lang=vi$/],
  ['missions', /records\/missions\/one\?lang=vi$/],
])('A record of %s leads to where it can be read', (collection, href) => {
  expect(hrefOfRecord(change(collection))).toMatch(href);
});

it('What is gone, or kept for its owner only, leads nowhere', () => {
  expect(hrefOfRecord(change('countries', 'delete'))).toBeNull();
  expect(hrefOfRecord(change('subscriptions'))).toBeNull();
});

it.each([
  ['countries', '/countries?region=Asia&lang=vi'],
  ['missions', '/records/missions?region=Asia&lang=vi'],
  ['reviewCycles', '/commitments?view=rounds&lang=vi'],
  ['holidays', null],
])('The list of %s is %s', (collection, href) => {
  expect(hrefOfList(collection, { region: 'Asia' })).toBe(href);
});
