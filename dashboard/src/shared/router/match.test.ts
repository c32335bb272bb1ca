import { expect, it } from 'vitest';
import { match } from './match.ts';

it('A path names what its pattern asks for', () => {
  expect(match('countries/:id', 'countries/FR')).toEqual({ id: 'FR' });
  expect(match('countries', 'countries')).toEqual({});
});

it.each(['countries', 'countries/', 'countries/FR/more', 'missions/FR', 'countries/%'])('"%s" is no country', path => {
  expect(match('countries/:id', path)).toBeNull();
});
