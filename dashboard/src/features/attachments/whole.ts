import { address } from '../../shared/api/client.ts';
import { send } from './send.ts';
import type { Journey } from './uploads.ts';

/** Sends a file in one request. */
export async function sendWhole(record: string, file: File, { signal, onProgress }: Journey): Promise<void> {
  const body = new FormData();
  body.append('file', file);
  await send({ method: 'POST', path: address(`${record}/attachments`), body, signal, onProgress: bytes => onProgress(Math.min(bytes, file.size)) });
}
