import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
const { persist, waitAfter } = await import('./persist.ts');
const { OfflineError, RefusedError } = await import('../../shared/api/problem.ts');

const refused = (status: number, retryAfter: number | null = null) =>
  new RefusedError({ type: 'urn:x', title: 'T', status, detail: 'why', errors: [] }, retryAfter);
let wake: (() => void) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
    wake = listener;
  });
});
afterEach(() => vi.useRealTimers());

it('The waits grow to a most', () => {
  expect([1, 2, 3, 6, 12].map(waitAfter)).toEqual([1, 2, 4, 30, 30]);
});

it('What fails for a lost connection is done again after a while', async () => {
  const action = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new OfflineError('x')).mockRejectedValueOnce(refused(503)).mockResolvedValue('there');
  const waiting: boolean[] = [];

  const result = persist(action, new AbortController().signal, one => waiting.push(one));
  await vi.advanceTimersByTimeAsync(1000 + 2000);

  expect(await result).toBe('there');
  expect(waiting).toEqual([true, false, true, false]);
});

it('A connection that is back ends the wait', async () => {
  const action = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new OfflineError('x')).mockResolvedValue('there');

  const result = persist(action, new AbortController().signal, () => undefined);
  await vi.advanceTimersByTimeAsync(1);
  wake?.();

  expect(await result).toBe('there');
});

it('What the API refuses is not asked again', async () => {
  const action = vi.fn<() => Promise<string>>().mockRejectedValue(refused(409));

  await expect(persist(action, new AbortController().signal, () => undefined)).rejects.toThrow('why');
  expect(action).toHaveBeenCalledTimes(1);
});

it('Who calls it off waits no longer', async () => {
  const abort = new AbortController();
  const result = persist(() => Promise.reject(new OfflineError('x')), abort.signal, () => undefined);
  const ended = expect(result).rejects.toThrow('off');
  await vi.advanceTimersByTimeAsync(1);

  abort.abort(new Error('off'));

  await ended;
});
