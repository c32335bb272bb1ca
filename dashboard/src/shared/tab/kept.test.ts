import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptInTab } from './kept.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function storageThatThrows(error: unknown) {
  vi.stubGlobal('sessionStorage', {
    getItem: () => {
      throw error;
    },
  });
}

describe('What a tab has kept', () => {
  it('is read by its name', () => {
    vi.stubGlobal('sessionStorage', { getItem: (name: string) => (name === 'a' ? 'kept' : null) });

    expect([keptInTab('a'), keptInTab('b')]).toEqual(['kept', null]);
  });

  it('is nothing in a frame whose storage the browser blocks', () => {
    storageThatThrows(new DOMException('The document is in a third-party context.', 'SecurityError'));

    expect(keptInTab('a')).toBeNull();
  });

  it('is an error where storage fails for another reason', () => {
    storageThatThrows(new TypeError('broken'));

    expect(() => keptInTab('a')).toThrow('broken');
  });
});
