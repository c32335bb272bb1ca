/** A table in text: its separator, and the positions of its rows. */
export interface CsvTable {
  readonly separator: string;
  readonly rows: readonly CsvRow[];
}

/** A row of a table by its position in the text. Cells are read when they are shown, because a table may have 10,000 rows. */
export interface CsvRow {
  /** The line on which it starts; the first is 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const quote = 34;
const lineFeed = 10;
const separators = [',', ';', '\t'];

/**
 * The positions of the rows of a table (RFC 4180), counted as in the API: lines end with LF or CRLF, a quoted cell may have several lines,
 * and rows without text are skipped. The first row is the header. A line `sep=;` before it, which spreadsheets interpret but do not show,
 * is not a row but counts as a line.
 */
export function tableOf(text: string): CsvTable {
  const said = saidSeparator(text);
  const separator = said?.separator ?? mostIn(headerOf(text));
  return { separator, rows: rowsOf(text, separator, said?.length ?? 0) };
}

function rowsOf(text: string, separator: string, start: number): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let [line, from, isQuoted] = [start === 0 ? 1 : 2, start, false];
  let begunOn = line;
  const end = (at: number) => {
    const to = text.charCodeAt(at - 1) === 13 ? at - 1 : at;
    if (hasText(text, from, to, separator)) rows.push({ line: begunOn, from, to });
  };
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) isQuoted = !isQuoted;
    if (code !== lineFeed) continue;
    line++;
    if (isQuoted) continue;
    end(at);
    [begunOn, from] = [line, at + 1];
  }
  end(text.length);
  return rows;
}

/** The cells of one row, without their quotes. */
export function cellsOf(text: string, row: CsvRow, separator: string): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (let at = row.from; at < row.to; at++) {
    const char = text.charAt(at);
    if (char === '"' && isQuoted && text.charAt(at + 1) === '"' && at + 1 < row.to) {
      cell += '"';
      at++;
    } else if (char === '"') {
      isQuoted = !isQuoted;
    } else if (char === separator && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else {
      cell += char;
    }
  }
  return [...cells, cell];
}

function hasText(text: string, from: number, to: number, separator: string): boolean {
  for (let at = from; at < to; at++) {
    const char = text.charAt(at);
    if (char !== separator && char !== '"' && char.trim() !== '') return true;
  }
  return false;
}

function saidSeparator(text: string): { readonly separator: string; readonly length: number } | null {
  const end = text.indexOf('\n');
  const first = end < 0 ? text : text.slice(0, end);
  const said = /^\s*"?sep=([,;\t]?)"?\s*$/i.exec(first.slice(0, 16));
  // An editor may have removed the tab at the end of the line.
  return said === null ? null : { separator: said[1] === '' ? '\t' : said[1] ?? ',', length: Math.min(text.length, first.length + 1) };
}

// The first line that is not empty.
function headerOf(text: string): string {
  return /^.*[^ \r\n].*$/m.exec(text)?.[0] ?? '';
}

function mostIn(header: string): string {
  const counts = new Map(separators.map(one => [one, 0]));
  let isQuoted = false;
  for (const char of header) {
    if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return separators.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best));
}
