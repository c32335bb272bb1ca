import { describe, expect, it } from 'vitest';
import { mentioned, segmentsOf, typingAt } from './body.ts';

describe('The text of a comment', () => {
  it('is read in its parts as the registry reads it', () => {
    expect(segmentsOf('Ask @[Nguyễn Văn An], an@example.org @[ x] @[a\nb]')).toEqual([
      { text: 'Ask ', isMention: false }, { text: 'Nguyễn Văn An', isMention: true }, { text: ', an@example.org @[ x] @[a\nb]', isMention: false },
    ]);
    expect(segmentsOf('')).toEqual([]);
  });

  it.each([
    ['@', 1, ''], ['Ask @dev', 8, 'dev'], ['Ask @Nguyễn Văn', 15, 'Nguyễn Văn'], ['(@a', 3, 'a'], ['x\n@سف', 5, 'سف'],
  ])('of %j has the mention that is being typed', (body, caret, typed) => {
    expect(typingAt(body, caret)?.typed).toBe(typed);
  });

  it.each([['an@example', 10], ['@[dev]', 6], ['Ask', 3], ['@ dev', 5], ['@a\nb', 4], ['', 0], ['@a  b', 5]])('of %j has none where nobody is meant', (body, caret) => {
    expect(typingAt(body, caret)).toBeNull();
  });

  it('takes the chosen name in the place of what was typed', () => {
    const typing = typingAt('Ask @de now', 7);

    expect(typing === null ? null : mentioned('Ask @de now', typing, 'dev-editor')).toEqual({ body: 'Ask @[dev-editor] now', caret: 18 });
  });
});
