import { OfflineError, problemOf } from '../../shared/api/problem.ts';
import { request } from '../../shared/api/request.ts';
import { hand } from '../../shared/page/hand.ts';

/** Larger files are streamed to the disk, if the browser can do that. */
const pickFrom = 256 * 2 ** 20;

/** The options of a download. */
export interface Fetching {
  /** The expected number of bytes; null if it is not known. */
  readonly size: number | null;
  readonly signal: AbortSignal;
  /** Receives the number of bytes received so far. */
  readonly onProgress: (bytes: number) => void;
}

interface Pickers {
  readonly showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * Saves what is at an address of the API with the person's credential, because a link sends no header. The bytes become a blob, which the
 * browser keeps
 * where it likes, on disk when there are many, and saves under the name. A file of hundreds of megabytes would so be written twice, so
 * it is streamed into a file that the person chooses, in browsers that have that (https://wicg.github.io/file-system-access/).
 * @throws RefusedError when the answer is a problem, OfflineError when the line breaks, an AbortError when it was called off.
 */
export async function save(path: string, name: string, fetching: Fetching): Promise<void> {
  const pick = (window as Pickers).showSaveFilePicker;
  // Before anything else: the browser asks for a file right after a click only.
  const target = pick !== undefined && (fetching.size ?? 0) > pickFrom ? await pick.call(window, { suggestedName: name }) : null;
  const bytes = await bytesOf(path, fetching);
  await unbroken(fetching.signal, async () => {
    if (target === null) hand(await bytes.blob(), name);
    else await bytes.body?.pipeTo(await target.createWritable(), { signal: fetching.signal });
  });
}

/** The answer of the API as a blob of its own media type, to be shown. */
export async function blobOf(path: string, signal: AbortSignal): Promise<Blob> {
  const bytes = await bytesOf(path, { size: null, signal, onProgress: () => undefined });
  return unbroken(signal, () => bytes.blob());
}

async function bytesOf(path: string, { signal, onProgress }: Fetching): Promise<Response> {
  const answer = await request(path, { headers: new Headers(), signal });
  if (!answer.ok) throw await problemOf(answer);
  let come = 0;
  const counted = answer.body?.pipeThrough(new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      come += chunk.length;
      onProgress(come);
      controller.enqueue(chunk);
    },
  }));
  return new Response(counted ?? null, { headers: { 'content-type': answer.headers.get('content-type') ?? 'application/octet-stream' } });
}

// A connection that breaks within an answer appears as a TypeError of the stream.
async function unbroken<T>(signal: AbortSignal, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (signal.aborted || !(error instanceof TypeError)) throw error;
    throw new OfflineError('The line broke.', { cause: error });
  }
}
