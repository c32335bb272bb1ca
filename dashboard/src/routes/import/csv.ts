/** A row of a table by its position in the text. Cells are read when they are shown, because a table may have 100,000 rows. */
export interface CsvRow {
  /** The line on which it starts; the first is 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const quote = 34;
const lineFeed = 10;

/**
 * Where the rows of a table stand (RFC 4180), as the API counts them: lines end with LF or CRLF, a quoted cell may go over several,
 * empty lines are no rows. The first row is the header.
 */
export function rowsOf(text: string): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let [line, begunOn, from, isQuoted] = [1, 1, 0, false];
  const end = (at: number) => {
    const to = text.charCodeAt(at - 1) === 13 ? at - 1 : at;
    if (to > from) rows.push({ line: begunOn, from, to });
  };
  for (let at = 0; at < text.length; at++) {
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
export function cellsOf(text: string, row: CsvRow): readonly string[] {
  const cells: string[] = [];
  let [cell, isQuoted] = ['', false];
  for (let at = row.from; at < row.to; at++) {
    const char = text.charAt(at);
    if (char === '"' && isQuoted && text.charAt(at + 1) === '"' && at + 1 < row.to) {
      cell += '"';
      at++;
    } else if (char === '"') {
      isQuoted = !isQuoted;
    } else if (char === ',' && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else {
      cell += char;
    }
  }
  return [...cells, cell];
}
