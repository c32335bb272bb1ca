import { noCorrections, type Corrections } from './corrections.ts';
import { cellsOf, tableOf, type CsvRow } from './csv.ts';

/** The chosen or typed source: the bytes that are sent, and their collection. */
export interface Source {
  /** The file's name; null for what was typed or pasted. */
  readonly name: string | null;
  readonly bytes: Blob;
  readonly text: string;
  readonly format: Format;
  /** The corrections of its cells. */
  readonly corrections: Corrections;
}

/** The treatment of rows without an id that look like records. */
export const duplicateChoices = ['refuse', 'skip', 'update', 'create'] as const;

export type Duplicates = (typeof duplicateChoices)[number];

export type Format = 'csv' | 'json' | 'xlsx';

export const mediaTypes: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The rows of a file as text, so that a fault can be shown beside its row. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** The line on which it starts; null where only its place in the list is known. */
  readonly line: number | null;
  /** Its fields by their dotted paths, as they are written. */
  readonly fields: () => ReadonlyMap<string, string>;
  /** Whether it is a record, because a list may have other items. */
  readonly isRecord: boolean;
}

/** Typed or pasted text as a file. */
export function typed(text: string): Source {
  return { name: null, bytes: new Blob([text]), text, format: formatOf(text), corrections: noCorrections };
}

/** A file with its current bytes, so that later changes on the disk are not sent. */
export async function readFile(file: File): Promise<Source> {
  const bytes = await file.arrayBuffer();
  const first = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (isWorkbook(file.name, first)) return { name: file.name, bytes: new Blob([bytes]), text: file.name, format: 'xlsx', corrections: noCorrections };
  const text = new TextDecoder(encodingOf(first)).decode(bytes);
  return { name: file.name, bytes: new Blob([bytes]), text, format: formatOf(text), corrections: noCorrections };
}

// A workbook is a zip file, whatever media type the browser gives it. An old one, or one with a password, begins like a compound file. It
// is sent as a workbook too, so that the API explains how to save it.
function isWorkbook(name: string, first: Uint8Array): boolean {
  return /\.xls[xmb]?$/i.test(name) || begins(first, [0x50, 0x4b, 0x03, 0x04]) || begins(first, [0xd0, 0xcf, 0x11, 0xe0]);
}

// Spreadsheets save "Unicode text" as UTF-16, with a mark.
function encodingOf(first: Uint8Array): string {
  return begins(first, [0xff, 0xfe]) ? 'utf-16le' : begins(first, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}

/** JSON begins with a bracket or a brace; no header of a table does. */
export function formatOf(text: string): Format {
  return /^\s*[[{]/.test(text) ? 'json' : 'csv';
}

/** The rows of a source; none when its JSON cannot be read, which the API then explains. */
export function sheetOf({ text, format }: Pick<Source, 'text' | 'format'>): Sheet {
  // The rows of a workbook are not read here, because remarks have the numbers of rows and errors have the cells.
  if (format === 'xlsx') return { rows: [] };
  return { rows: format === 'csv' ? tableRows(text.replace(/^\uFEFF/, '')) : listRows(text) };
}

function tableRows(text: string): readonly SheetRow[] {
  const { separator, rows: [header, ...rows] } = tableOf(text);
  if (header === undefined) return [];
  const names = cellsOf(text, header, separator).map(name => name.trim());
  return rows.map(row => ({ line: row.line, isRecord: true, fields: () => named(names, text, row, separator) }));
}

// Cells without a column are shown under their number, because the error is that there are too many.
function named(names: readonly string[], text: string, row: CsvRow, separator: string): ReadonlyMap<string, string> {
  return new Map(cellsOf(text, row, separator).map((cell, index) => [names[index] ?? String(index + 1), cell]));
}

function listRows(text: string): readonly SheetRow[] {
  const list = listOf(text);
  return list.map(item => ({ line: null, isRecord: isObject(item), fields: () => new Map(flat(item)) }));
}

function listOf(text: string): readonly unknown[] {
  try {
    const root: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (Array.isArray(root)) return root;
    return isObject(root) && Array.isArray(root['items']) ? root['items'] : [];
  } catch {
    return [];
  }
}

/** The leaves of a value by their dotted paths; a list is a leaf. */
export function flat(value: unknown, around = ''): readonly (readonly [string, string])[] {
  if (!isObject(value) || Object.keys(value).length === 0) return [[around, written(value)]];
  return Object.entries(value).flatMap(([name, inner]) => flat(inner, around === '' ? name : `${around}.${name}`));
}

/** A value as a cell of a table has it. */
function written(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every(one => typeof one === 'string')) return value.join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
