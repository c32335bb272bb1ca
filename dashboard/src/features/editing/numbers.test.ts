import { expect, it } from 'vitest';
import { numbersOf } from './numbers.ts';

it('A typed list gives its numbers, and what is no number as it was typed', () => {
  expect(numbersOf('30, 7;0 soon -1،')).toEqual([30, 7, 0, 'soon', -1]);
  expect(numbersOf(' ')).toEqual([]);
});
