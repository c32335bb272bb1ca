import { describe, expect, it } from 'vitest';
import type { Comment } from '../../shared/api/shapes.ts';
import { inOrder, missing, newestOn } from './newest.ts';

function comment(id: string, on = 'FR'): Comment {
  return { id, about: { collection: 'countries', id: on } } as Comment;
}

describe('The comments of a page', () => {
  it('are the newest, of which the last comes last', () => {
    const asked = new URL(newestOn('countries', 'FR'), 'https://registry.example.org').searchParams;
    expect([asked.get('record'), asked.get('sort')]).toEqual(['countries/FR', '-createdAt']);
    expect(inOrder([comment('c'), comment('b')], null, 'countries', 'FR').map(one => one.id)).toEqual(['b', 'c']);
  });

  it('have the one that a link leads to, also if it is older', () => {
    const newest = [comment('c'), comment('b')];
    expect([missing('a', newest)?.endsWith('/comments/a'), missing('b', newest), missing('a', undefined), missing(null, newest)]).toEqual([true, null, null, null]);
    expect(inOrder(newest, comment('a'), 'countries', 'FR').map(one => one.id)).toEqual(['a', 'b', 'c']);
    expect(inOrder(newest, comment('b'), 'countries', 'FR').map(one => one.id)).toEqual(['b', 'c']);
    expect(inOrder(newest, comment('a', 'DE'), 'countries', 'FR').map(one => one.id)).toEqual(['b', 'c']);
  });
});
