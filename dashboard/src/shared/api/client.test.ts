import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const { address, read, prefetch } = await import('./client.ts');
const { signIn, signOut } = await import('./credential.ts');

type Sent = { readonly path: string; readonly headers: Headers; readonly cache: RequestCache | undefined };
let sent: Sent[] = [];
let answers: Response[] = [];
const signal = new AbortController().signal;
const json = (value: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(value), { headers });
const problem = (status: number, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ type: 'urn:x', title: 'T', status, detail: 'why', traceId: 'abc', errors: [] }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  vi.stubGlobal('fetch', (path: string, options: RequestInit) => {
    sent.push({ path, headers: new Headers(options.headers), cache: options.cache });
    const answer = answers.shift();
    return answer === undefined ? Promise.reject(new TypeError('no network')) : Promise.resolve(answer);
  });
});
afterEach(() => {
  vi.useRealTimers();
  signOut();
});

describe('The client', () => {
  it('gives the very same object for what is unchanged', async () => {
    answers = [json({ a: 1 }, { etag: '"7"' }), new Response(null, { status: 304 })];

    const first = await read('/api/v1/one', signal);
    const second = await read('/api/v1/one', signal);

    expect(sent[1]?.headers.get('if-none-match')).toBe('"7"');
    expect(second.isUnchanged).toBe(true);
    expect(second.value).toBe(first.value);
  });

  it('asks anew when another one asks, and leaves nothing in the browser’s cache', async () => {
    answers = [json({ a: 1 }, { etag: '"7"' }), json({ a: 2 }, { etag: '"8"' })];
    await read('/api/v1/two', signal);
    signIn({ kind: 'key', key: 'secret' });

    await read('/api/v1/two', signal);

    expect(sent[1]?.headers.get('if-none-match')).toBeNull();
    expect(sent[1]?.headers.get('x-api-key')).toBe('secret');
    expect(sent[1]?.cache).toBe('no-store');
  });

  it('asks once for what several ask for in one turn, and anew for who asks later', async () => {
    answers = [json({ a: 1 }), json({ a: 2 })];

    const [first, second] = await Promise.all([read('/api/v1/shared', signal), read('/api/v1/shared', signal)]);
    const later = await read('/api/v1/shared', signal);

    expect(first.value).toBe(second.value);
    expect(later.value).toEqual({ a: 2 });
    expect(sent).toHaveLength(2);
  });

  it('asks anew once the turn is over, even if the first answer is not there yet', () => {
    answers = [json({ a: 1 }), json({ a: 2 })];

    void read('/api/v1/turn', signal);
    vi.advanceTimersByTime(0);
    void read('/api/v1/turn', signal);

    expect(sent).toHaveLength(2);
  });

  it('gives a request up only when nobody waits for it', async () => {
    answers = [json({ a: 1 })];
    const [one, other] = [new AbortController(), new AbortController()];

    const first = read('/api/v1/left', one.signal);
    const second = read('/api/v1/left', other.signal);
    one.abort();

    await expect(first).rejects.toThrow(/abort/i);
    expect((await second).value).toEqual({ a: 1 });
  });

  it('waits as long as it is told to, and tries again', async () => {
    answers = [problem(503, { 'retry-after': '5' }), json({ a: 1 })];

    const answer = read('/api/v1/three', signal);
    await vi.advanceTimersByTimeAsync(4900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(200);

    expect((await answer).value).toEqual({ a: 1 });
  });

  it('tells what was wrong, with the trace', async () => {
    answers = [problem(404)];

    await expect(read('/api/v1/four', signal)).rejects.toMatchObject({ name: 'RefusedError', problem: { status: 404, traceId: 'abc' } });
  });

  it('tells when nobody answers, and takes a proxy’s page for what it is', async () => {
    answers = [];
    await expect(read('/api/v1/five', signal)).rejects.toMatchObject({ name: 'OfflineError' });

    answers = [new Response('<html>', { status: 502, statusText: 'Bad Gateway', headers: { 'content-type': 'text/html' } })];
    await expect(read('/api/v1/five', signal)).rejects.toMatchObject({ problem: { status: 502, detail: '502 Bad Gateway' } });
  });

  it('gives what was asked for early to the first who reads it, and asks anew for the next', async () => {
    answers = [json({ a: 1 }, { etag: '"7"' }), new Response(null, { status: 304 })];
    prefetch('/api/v1/six');

    expect((await read('/api/v1/six', signal)).isUnchanged).toBe(false);
    expect(sent).toHaveLength(1);
    expect((await read('/api/v1/six', signal)).isUnchanged).toBe(true);
  });

  it('names the API beside the page', () => {
    expect(address('summary', { asOf: '2020-01-01', lang: undefined })).toBe('/api/v1/summary?asOf=2020-01-01');
  });
});
