/** The texts that are read in the place of cells: by the line of the row and the path of the column. */
export type Corrections = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const noCorrections: Corrections = {};

/** The limits of the API for corrections beside a file. Larger corrections must be made in the file. */
const mostCells = 100;
const mostCharacters = 4000;
// A query has at most 6,000 as it is sent, the other parameters included.
const mostSent = 5700;

/** The corrections with one more, or with another text for a cell. */
export function withCorrection(corrections: Corrections, line: number, path: string, text: string): Corrections {
  return { ...corrections, [line]: { ...corrections[line], [path]: text } };
}

/** The number of corrected cells. */
export function cellCount(corrections: Corrections): number {
  return Object.values(corrections).reduce((count, row) => count + Object.keys(row).length, 0);
}

/** As a parameter of the import; undefined for none. */
export function sentAs(corrections: Corrections): string | undefined {
  return corrections === noCorrections ? undefined : JSON.stringify(corrections);
}

/** Whether the corrections are within the API's limits. */
export function fits(corrections: Corrections): boolean {
  const sent = sentAs(corrections) ?? '';
  return cellCount(corrections) <= mostCells && sent.length <= mostCharacters && new URLSearchParams({ sent }).toString().length <= mostSent;
}
