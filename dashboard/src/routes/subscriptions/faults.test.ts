import { expect, it } from 'vitest';
import { RefusedError } from '../../shared/api/problem.ts';
import { faultsOf, fieldOf } from './faults.ts';

it.each([
  ['/target', 'target'], ['/events/1', 'events'], ['/filter/countryIds/0', 'countryIds'], ['/title', 'en'], ['/title/vi', 'vi'], ['/leadDays/2', 'leadDays'],
])('What is wrong at %s is said at the field %s', (pointer, field) => {
  expect(fieldOf({ pointer })).toBe(field);
});

it.each(['', '/nobody/knows', '/filter'])('What is wrong at "%s" is said of the whole', pointer => {
  expect(fieldOf({ pointer })).toBeNull();
});

it('Only the API says what is wrong with a field', () => {
  const problem = { type: '', title: '', status: 422, detail: '', errors: [{ pointer: '/target', detail: 'must be an https address' }] };

  expect(faultsOf(new RefusedError(problem, null))).toEqual([{ field: 'target', detail: 'must be an https address' }]);
  expect(faultsOf(new Error('lost'))).toEqual([]);
});
