import { describe, expect, it } from 'vitest';
import { countedChoices } from './countedChoices.ts';

const choices = [['FR', 'France'], ['JP', 'Japan'], ['CN', 'China']] as const;
const named = (name: string, count: number) => `${name} (${count})`;
const facet = { filter: 'country', values: [{ value: 'JP', count: 3 }, { value: 'FR', count: 1 }], distinct: 2 };

describe('The choices of a filter', () => {
  it('have the numbers of the facet in their own order, and leave out what no record has', () => {
    expect(countedChoices(facet, choices, undefined, named)).toEqual([['FR', 'France (1)'], ['JP', 'Japan (3)']]);
  });

  it('keep what is chosen, though no record has it', () => {
    expect(countedChoices(facet, choices, 'CN', named)).toContainEqual(['CN', 'China (0)']);
  });

  it('say no number that the facet does not name', () => {
    expect(countedChoices({ ...facet, distinct: 3 }, choices, undefined, named)).toContainEqual(['CN', 'China']);
  });

  it('are as they are until the facet is there', () => {
    expect(countedChoices(undefined, choices, undefined, named)).toBe(choices);
  });
});
