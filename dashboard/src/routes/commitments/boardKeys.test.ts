import { expect, it } from 'vitest';
import { neighbourOf } from './boardKeys.ts';

const columns = [['a', 'b', 'c'], ['d']];

it.each([
  [0, 1, 'ArrowDown', 'ltr', 'c'],
  [0, 2, 'ArrowDown', 'ltr', undefined],
  [0, 0, 'ArrowUp', 'ltr', undefined],
  [0, 2, 'ArrowRight', 'ltr', 'd'],
  [0, 2, 'ArrowLeft', 'rtl', 'd'],
  [1, 0, 'ArrowRight', 'rtl', 'a'],
  [1, 0, 'ArrowRight', 'ltr', undefined],
  [0, 0, 'Enter', 'ltr', undefined],
] as const)('From column %i, card %i, %s leads (%s) to %s', (column, row, key, direction, to) => {
  expect(neighbourOf(columns, column, row, key, direction)).toBe(to);
});
