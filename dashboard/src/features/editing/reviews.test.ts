import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OfflineError, RefusedError } from '../../shared/api/problem.ts';
import { draftOf, type Draft } from '../../shared/drafts/drafts.ts';
import { sendReview, typed } from './reviews.ts';

const path = 'commitments/gate/reviews';

const problem = (type: string, status: number) =>
  new Response(JSON.stringify({ type: `urn:bang-giao:problem:${type}`, title: 'T', status, detail: 'why', errors: [] }), { status, headers: { 'content-type': 'application/problem+json' } });

// A registry that knows what was written under which key, as the API does.
function registry() {
  const written = new Map<string, string>();
  const asked: Headers[] = [];
  let isAnswerLost = false;
  vi.stubGlobal('fetch', (_: string, { headers, body }: { headers: Headers; body: string }) => {
    asked.push(headers);
    const key = headers.get('idempotency-key') ?? '';
    const before = written.get(key);
    if (before !== undefined && before !== body) return Promise.resolve(problem('key-reused', 422));
    written.set(key, body);
    return isAnswerLost ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(new Response('{}', { status: 201 }));
  });
  return { written, asked, loseAnswers: (isLost: boolean) => { isAnswerLost = isLost; } };
}

let draft: Draft;

beforeEach(() => {
  draft = typed(draftOf({}, null), { status: 'limited' }, '"1"');
});

describe('What was typed', () => {
  it('is said of the state in view when it began, whatever came later', () => expect(typed(draft, { status: 'complete' }, '"2"').etag).toBe('"1"'));
  it('is said of the newer state when all of it was taken out', () => expect(typed(typed(draft, {}, '"2"'), { status: 'complete' }, '"3"').etag).toBe('"3"'));
});

describe('A review whose answer was lost', () => {
  it('is there once when it is sent again', async () => {
    const { written, loseAnswers } = registry();
    loseAnswers(true);
    await expect(sendReview(path, draft, null)).rejects.toThrow(OfflineError);
    loseAnswers(false);

    expect(await sendReview(path, draft, null)).toEqual({ kind: 'sent' });
    expect(written.size).toBe(1);
  });

  it('has arrived: another text is added only when it is sent once more', async () => {
    const { written, loseAnswers } = registry();
    loseAnswers(true);
    await expect(sendReview(path, draft, null)).rejects.toThrow(OfflineError);
    loseAnswers(false);
    const other = typed(draft, { status: 'complete' }, null);

    const outcome = await sendReview(path, other, null);

    expect(outcome.kind).toBe('arrived');
    expect([...written.values()]).toEqual(['{"status":"limited"}']);
    if (outcome.kind === 'sent') return;
    expect(outcome.draft.value).toEqual({ status: 'complete' });
    expect(await sendReview(path, outcome.draft, null)).toEqual({ kind: 'sent' });
    expect([...written.values()]).toEqual(['{"status":"limited"}', '{"status":"complete"}']);
  });
});

describe('A review of a state', () => {
  it('names it', async () => {
    const { asked } = registry();
    await sendReview(path, draft, draft.etag);
    expect(asked[0]?.get('if-match')).toBe('"1"');
  });

  it('that is another one now is not added, and keeps its key', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(problem('stale', 412)));
    expect(await sendReview(path, draft, '"2"')).toEqual({ kind: 'stale', draft: { ...draft, etag: '"2"' } });
  });

  it('is refused for any other reason as every write is', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(problem('invalid', 422)));
    await expect(sendReview(path, draft, null)).rejects.toThrow(RefusedError);
  });
});
