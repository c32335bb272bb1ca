import { describe, expect, it } from 'vitest';
import { queryOf } from './query.ts';

describe('queryOf', () => {
  it('keeps the words that are typed, in any script and without their marks', () => {
    expect(queryOf('  pháp ')).toBe('pháp');
    expect(queryOf('Ả Rập Xê-út')).toBe('Ả Rập Xê út');
    expect(queryOf('بريطانيا')).toBe('بريطانيا');
  });

  it('reads no operators of the search out of a pasted title', () => {
    expect(queryOf('“Joint Statement” - on a "strategic" partnership -2013')).toBe('Joint Statement on a strategic partnership 2013');
  });

  it('is null for a text without words', () => {
    expect(queryOf('')).toBeNull();
    expect(queryOf(' – "…" ')).toBeNull();
  });

  it('takes as many words of a long text as a query may have', () => {
    const query = queryOf(Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')) ?? '';
    expect(query.split(' ').length).toBeLessThanOrEqual(20);
    expect(query.length).toBeLessThanOrEqual(200);
    expect(query.startsWith('word0 word1 ')).toBe(true);
  });

  it('takes the beginning of a word that is longer than a query may be', () => {
    expect(queryOf('a'.repeat(500))).toBe('a'.repeat(200));
  });

  it('composes letters, as the registry keeps them', () => {
    expect(queryOf('Viê\u0323t')).toBe('Việt');
  });
});
