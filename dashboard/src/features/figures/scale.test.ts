import { describe, expect, it } from 'vitest';
import { topOf } from './scale.ts';

describe('The upper end of a scale', () => {
  it.each([[[86, 40], 100], [[101], 200], [[3], 5], [[1], 1], [[0.42], 0.5], [[0.07, null], 0.1], [[940], 1000], [[210], 250]])('of %j is %d', (values, top) => {
    expect(topOf(values, 0.01)).toBeCloseTo(top);
  });

  it('is not zero where all values are', () => {
    expect(topOf([0, null], 1)).toBe(1);
  });
});
