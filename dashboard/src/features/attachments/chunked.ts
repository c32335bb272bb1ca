import { address, read } from '../../shared/api/client.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { write } from '../../shared/api/write.ts';
import { bytesThere, chunksOf, type Chunk } from './chunks.ts';
import { persist } from './persist.ts';
import { send } from './send.ts';
import type { Journey } from './uploads.ts';
import type { UploadState } from '../../shared/api/shapes.ts';

/**
 * Sends a file in chunks. A chunk that was interrupted by a lost connection is sent again. The API says which chunks have arrived, and
 * these are not sent again, even if the page was reloaded and the same file is chosen.
 */
export async function sendInChunks(record: string, file: File, journey: Journey): Promise<void> {
  const key = keyFor(record, file);
  const { signal, onWaiting } = journey;
  const { uploadId } = await persist(() => start(record, file, key), signal, onWaiting);
  const path = `${record}/uploads/${uploadId}`;
  const off = () => giveUp(path, key);
  if (signal.aborted) off();
  signal.addEventListener('abort', off, { once: true });
  for (;;) {
    const { value: state } = await persist(() => read<UploadState>(address(path), signal), signal, onWaiting);
    if (state.complete) break;
    const missing = chunksOf(file.size, state.chunkBytes, state.missing);
    await sendAll(path, file, missing, journey);
    if (missing.length === 0) {
      await persist(() => write(address(`${path}/complete`), { method: 'POST' }, signal), signal, onWaiting);
      break;
    }
  }
  sessionStorage.removeItem(key.name);
}

async function sendAll(path: string, file: File, missing: readonly Chunk[], { signal, onProgress, onWaiting }: Journey): Promise<void> {
  let there = bytesThere(file.size, missing);
  onProgress(there);
  for (const { number, start, end } of missing) {
    const body = file.slice(start, end);
    const headers = { 'content-type': 'application/octet-stream', ...await digestOf(body) };
    const before = there;
    await persist(() => send({
      method: 'PUT', path: address(`${path}/${number}`), body, headers, signal, onProgress: bytes => onProgress(before + Math.min(bytes, end - start)),
    }), signal, onWaiting);
    there += end - start;
  }
}

async function start(record: string, file: File, key: Key): Promise<UploadState> {
  const body = { name: file.name, size: file.size, ...(file.type === '' ? {} : { contentType: file.type }) };
  try {
    return (await write<UploadState>(address(`${record}/uploads`), { method: 'POST', body, idempotencyKey: key.value })).value;
  } catch (error) {
    // The upload that the key began has ended meanwhile: the next try begins another.
    if (error instanceof RefusedError && [404, 409, 422].includes(error.problem.status)) sessionStorage.removeItem(key.name);
    throw error;
  }
}

// An upload that cannot be cancelled now is removed by the registry after a week.
function giveUp(path: string, key: Key): void {
  sessionStorage.removeItem(key.name);
  void write(address(path), { method: 'DELETE' }).catch(() => undefined);
}

interface Key {
  readonly name: string;
  readonly value: string;
}

// The same file for the same record is the same upload, for as long as the tab lives and it has not ended.
function keyFor(record: string, file: File): Key {
  const name = `bang-giao.upload ${record} ${file.name} ${file.size} ${file.lastModified}`;
  const value = sessionStorage.getItem(name) ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem(name, value);
  return { name, value };
}

// RFC 9530. Browsers hash in secure contexts only; without a digest, only the length of the chunk is checked.
async function digestOf(body: Blob): Promise<Record<string, string>> {
  if (!isSecureContext) return {};
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await body.arrayBuffer()));
  return { 'content-digest': `sha-256=:${btoa(String.fromCharCode(...hash))}:` };
}
