import { credential, credentialHeader, errorOf, refuse } from '../../shared/api/credential.ts';
import { OfflineError, RefusedError, retryAfterOf } from '../../shared/api/problem.ts';
import type { Problem } from '../../shared/api/problem.ts';

/** Bytes that go to the API. */
export interface Sent {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly body: Blob | FormData;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Receives the number of bytes sent so far. */
  readonly onProgress: (bytes: number) => void;
}

/**
 * Sends bytes and reports progress. It uses XMLHttpRequest, because fetch does not report how much of a body was sent.
 * @throws RefusedError when the answer is a problem, OfflineError when the API does not answer, an AbortError when it was cancelled.
 */
export function send({ method, path, body, headers, signal, onProgress }: Sent): Promise<void> {
  const request = new XMLHttpRequest();
  const shown = credential.peek();
  const call = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = event => onProgress(event.loaded);
    request.onload = () => {
      if (request.status === 401) refuse(shown, request.getResponseHeader('www-authenticate'));
      if (request.status < 300) resolve();
      else reject(refusalOf(request));
    };
    request.onerror = () => reject(new OfflineError('Nobody answers.'));
    request.onabort = () => reject(new DOMException('The upload was called off.', 'AbortError'));
  });
  const abort = () => request.abort();
  request.open(method, path);
  for (const [name, value] of [...Object.entries(headers ?? {}), ...(credentialHeader(shown) === null ? [] : [credentialHeader(shown) as readonly [string, string]])])
    request.setRequestHeader(name, value);
  signal.addEventListener('abort', abort);
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  request.send(body);
  return call.finally(() => signal.removeEventListener('abort', abort));
}

function refusalOf(request: XMLHttpRequest): RefusedError {
  const isProblem = request.getResponseHeader('content-type')?.startsWith('application/problem+json') === true;
  const foreign = { type: 'about:blank', title: request.statusText, status: request.status, detail: `${request.status} ${request.statusText}`, errors: [] };
  const headers = new Headers();
  headers.set('retry-after', request.getResponseHeader('retry-after') ?? '');
  return new RefusedError(isProblem ? JSON.parse(request.responseText) as Problem : foreign, retryAfterOf(headers), errorOf(request.getResponseHeader('www-authenticate')));
}
