/** The rows of a table, the heads first; what is a number stays one. */
export type Rows = readonly (readonly (string | number)[])[];

/** The table within an element as it is read: its texts, without what is for working with it; null where it has none. */
export function rowsIn(root: Element): Rows | null {
  const tables = [...root.querySelectorAll('table')];
  return tables.length === 0 ? null : tables.flatMap(table => [...table.rows].map(row => [...row.cells].filter(cell => cell.querySelector('input[type="checkbox"]') === null).flatMap(cellsOf)));
}

// A cell over several columns is followed by empty ones, so that what is below stands below.
function cellsOf(cell: HTMLTableCellElement): (string | number)[] {
  const said = cell.innerText.replaceAll(/\s+/g, ' ').trim();
  return [said === '–' || said === '·' ? '' : said, ...Array.from({ length: cell.colSpan - 1 }, () => '')];
}

/** The rows as CSV (RFC 4180), with the mark that tells spreadsheets that it is UTF-8. */
export function csvOf(rows: Rows): Blob {
  const field = (value: string | number) => {
    const text = typeof value === 'number' ? String(value) : guarded(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return new Blob(['\uFEFF', rows.map(row => `${row.map(field).join(',')}\r\n`).join('')], { type: 'text/csv;charset=utf-8' });
}

// A spreadsheet would run such a text as a formula, as in the registry's own files. Here a number with its sign stays a number: a cell of a
// table holds it as text, in Arabic after a mark of direction.
function guarded(text: string): string {
  return /^[\s\p{Cf}']*[=+\-@＝＋－＠]/u.test(text) && !/^\p{Cf}*[+\-\u2212]?[\d.,\s]+%?$/u.test(text) ? `'${text}` : text;
}
