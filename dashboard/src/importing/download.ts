import { address } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { request } from '../api/request.ts';

/** What can be had to start from: the columns alone, or all that there is. */
export type Template = 'columns' | 'csv' | 'json';

/**
 * Saves the export of a collection as a file. A plain link would ask as the public: it sends no key.
 * @throws RefusedError when the answer is a problem; OfflineError when nobody answers.
 */
export async function download(collection: string, template: Template): Promise<void> {
  const format = template === 'json' ? 'json' : 'csv';
  const answer = await request(address(`export/${collection}`, { format }), { headers: new Headers(), signal: new AbortController().signal });
  if (!answer.ok) throw await problemOf(answer);
  const file = template === 'columns' ? headerOf(await answer.text()) : await answer.blob();
  save(file, `${collection}.${format}`);
}

// The version is there for rows that were exported: a new record has none.
function headerOf(table: string): Blob {
  const columns = (table.split(/\r?\n/, 1)[0] ?? '').split(',').filter(column => column !== 'version');
  return new Blob([`${columns.join(',')}\r\n`], { type: 'text/csv' });
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
