import { strToU8, zipSync } from 'fflate';
import type { Rows } from './rows.ts';

// What a workbook of one sheet is made of (ECMA-376 Part 1, SpreadsheetML).
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

// The earliest date that a ZIP archive can hold, so that the same rows are the same bytes.
const earliest = new Date(1980, 0, 1);

/** The rows as a workbook of one sheet, from the right where the page reads so. */
export function workbookOf(rows: Rows, isRight: boolean): Blob {
  const files = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${isRight ? ' rightToLeft="1"' : ''}/></sheetViews><sheetData>${rows.map(rowOf).join('')}</sheetData></worksheet>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), { mtime: earliest });
  return new Blob([bytes], { type: `${kind}.sheet` });
}

function rowOf(row: Rows[number], index: number): string {
  return `<row r="${index + 1}">${row.map((value, column) => cellOf(value, `${columnName(column)}${index + 1}`)).join('')}</row>`;
}

/** A, …, Z, AA, … */
function columnName(column: number): string {
  return `${column < 26 ? '' : columnName(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + column % 26)}`;
}

function cellOf(value: string | number, at: string): string {
  // A text in a cell of its own type is never a formula.
  return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function escaped(text: string): string {
  // Characters that XML 1.0 has no place for are left out.
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
