import { effect, signal } from '@preact/signals';
import { sendInChunks } from './chunked.ts';
import { sendWhole } from './whole.ts';

/** Larger files are sent in chunks, so that a lost connection costs only one chunk. The API takes 99 MiB in one request. */
export const wholeAtMost = 32 * 2 ** 20;

/** A file on its way to a record. */
export interface Upload {
  readonly id: number;
  readonly record: string;
  readonly file: File;
  /** The number of bytes sent. */
  readonly sent: number;
  readonly state: 'queued' | 'sending' | 'waiting' | 'failed';
  /** Why it failed; null while it has not. */
  readonly error: unknown;
}

/** The options of sending a file. */
export interface Journey {
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
  /** Whether it waits for a connection. */
  readonly onWaiting: (isWaiting: boolean) => void;
}

/** Every file that is on its way. It goes on when one looks at another page of the dashboard. */
export const uploads = signal<readonly Upload[]>([]);

/** The upload that ended last, finished or cancelled. Lists of the record's files are then read again. */
export const ended = signal<{ readonly record: string; readonly name: string; readonly isAdded: boolean } | null>(null);

const aborts = new Map<number, AbortController>();
let lastId = 0;
// Files are sent one after another, because sending them in parallel would not be faster.
let last: Promise<void> = Promise.resolve();

/** Sends a file to a record (`countries/FR`), after those that are on their way. */
export function upload(record: string, file: File): void {
  lastId += 1;
  uploads.value = [...uploads.value, { id: lastId, record, file, sent: 0, state: 'queued', error: null }];
  enqueue(lastId);
}

/** Starts a failed upload again. Of a large file, only missing chunks are sent. */
export function retry(id: number): void {
  set(id, { state: 'queued', error: null });
  enqueue(id);
}

/** Cancels an upload and deletes its chunks. */
export function cancel(id: number): void {
  aborts.get(id)?.abort(new DOMException('The upload was called off.', 'AbortError'));
  remove(id);
}

function enqueue(id: number): void {
  const abort = new AbortController();
  aborts.set(id, abort);
  last = last.then(() => run(id, abort.signal));
}

async function run(id: number, signal: AbortSignal): Promise<void> {
  const found = uploads.peek().find(one => one.id === id);
  if (found === undefined) return;
  const { record, file } = found;
  set(id, { state: 'sending' });
  const journey: Journey = { signal, onProgress: sent => set(id, { sent }), onWaiting: isWaiting => set(id, { state: isWaiting ? 'waiting' : 'sending' }) };
  try {
    await (file.size > wholeAtMost ? sendInChunks : sendWhole)(record, file, journey);
    remove(id);
    ended.value = { record, name: file.name, isAdded: true };
  } catch (error) {
    // After cancelling, the list is read again, because the whole file may have arrived.
    if (signal.aborted) ended.value = { record, name: file.name, isAdded: false };
    else set(id, { state: 'failed', error });
  }
}

function set(id: number, changes: Partial<Upload>): void {
  uploads.value = uploads.peek().map(one => (one.id === id ? { ...one, ...changes } : one));
}

function remove(id: number): void {
  aborts.delete(id);
  uploads.value = uploads.peek().filter(one => one.id !== id);
}

// The browser asks before it leaves a page with a running upload.
const ask = (event: BeforeUnloadEvent) => event.preventDefault();
effect(() => {
  const isSending = uploads.value.some(one => one.state !== 'failed');
  if (isSending) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
});
