import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('location', { href: 'https://registry.example/dashboard/figures?figure=completed_in_period' });
const { chosenFigure, figureFor } = await import('./choices.ts');

describe('A figure of what happened in a period', () => {
  it('is shown of all commitments', () => {
    expect(figureFor(null)).toBe('completed_in_period');
    expect(chosenFigure()).toBe('completed_in_period');
  });

  it('is dropped where only those made in the period are counted', () => {
    expect(figureFor('made')).toBeNull();
  });
});
