import { request } from '../../shared/api/request.ts';
import { problemOf } from '../../shared/api/problem.ts';

/**
 * Reads a table of the API and puts its rows in the order in which they are shown: regions are sorted by their displayed names, which the
 * registry does not know. The request carries the credential, which a plain link would not.
 * @throws RefusedError, OfflineError.
 */
export async function exportedRows(path: string, ids: readonly string[]): Promise<Blob> {
  const answer = await request(path, { headers: new Headers({ accept: 'text/csv' }), signal: new AbortController().signal });
  if (!answer.ok) throw await problemOf(answer);
  // Reading removed the byte order mark that tells spreadsheets that it is UTF-8.
  return new Blob(['\uFEFF', inOrderOf(await answer.text(), ids)], { type: 'text/csv;charset=utf-8' });
}

/**
 * Reads the workbook of a list, with names beside codes, in the order of the API: the page does not reorder workbooks.
 * @throws RefusedError, OfflineError.
 */
export async function exportedWorkbook(path: string): Promise<Blob> {
  const answer = await request(path, { headers: new Headers({ accept: mediaTypeOfWorkbooks }), signal: new AbortController().signal });
  if (!answer.ok) throw await problemOf(answer);
  return answer.blob();
}

const mediaTypeOfWorkbooks = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows of a table in the order of their ids, which are in the first column. The header stays first, and rows without a known id come last. */
export function inOrderOf(csv: string, ids: readonly string[]): string {
  const [head, ...rows] = rowsOf(csv);
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = (row: string) => places.get(row.slice(0, row.indexOf(',')).replaceAll('"', '')) ?? ids.length;
  return [head, ...rows.toSorted((left, right) => placeOf(left) - placeOf(right))].join('');
}

// Lines with their ends; within quotes a line's end is text (RFC 4180).
function rowsOf(csv: string): string[] {
  return csv.match(/(?:"[^"]*"|[^"\n])+(?:\n|$)/g) ?? [];
}
