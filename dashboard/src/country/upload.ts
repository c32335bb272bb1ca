import { address } from '../api/client.ts';
import { credential, credentialHeader } from '../api/credential.ts';
import { OfflineError, RefusedError, type Problem } from '../api/problem.ts';

/** A file on its way. */
export interface Upload {
  readonly done: Promise<void>;
  readonly cancel: () => void;
}

/**
 * Adds a file to a country. By XMLHttpRequest, since fetch does not tell how much of a body has gone.
 * @param onProgress hears which share has gone, from 0 to 1
 * `done` is rejected with RefusedError when the answer is a problem, OfflineError when nobody answers, and an AbortError when it was cancelled.
 */
export function upload(countryId: string, file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => (request.status === 201 ? resolve() : reject(refusalOf(request)));
    request.onerror = () => reject(new OfflineError('Nobody answers.'));
    request.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
  });
  const form = new FormData();
  form.append('file', file);
  request.open('POST', address(`countries/${countryId}/attachments`));
  const header = credentialHeader(credential.value);
  if (header !== null) request.setRequestHeader(...header);
  request.send(form);
  return { done, cancel: () => request.abort() };
}

function refusalOf(request: XMLHttpRequest): RefusedError {
  const isProblem = request.getResponseHeader('content-type')?.startsWith('application/problem+json') === true;
  const foreign = { type: 'about:blank', title: request.statusText, status: request.status, detail: `${request.status} ${request.statusText}`, errors: [] };
  return new RefusedError(isProblem ? JSON.parse(request.responseText) as Problem : foreign, null);
}
