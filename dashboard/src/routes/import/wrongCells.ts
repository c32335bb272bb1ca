import { isList, type Json } from '../../shared/json/json.ts';
import { languages } from '../../shared/i18n/language.ts';
import type { LanguageTag } from '../../shared/api/shapes.ts';
import type { ImportReport } from '../../shared/api/shapes.ts';
import type { Field, NamedField } from '../../features/editing/schema.ts';
import type { ImportError } from './report.ts';

/** A wrong cell of a table, with its position and its original text. */
export interface WrongCell {
  readonly line: number;
  /** The path of its column. */
  readonly path: string;
  readonly value: Json;
}

/** Wrong cells by their keys. */
export type WrongCells = ReadonlyMap<string, WrongCell>;

export const noneWrong: WrongCells = new Map();

export function keyOf(line: number, path: string): string {
  return `${line} ${path}`;
}

/** The cells that were or are wrong. */
export function withWrong(before: WrongCells, report: ImportReport): WrongCells {
  const cells = new Map(before);
  for (const error of report.errors) {
    const path = columnOf(error, report.columns ?? []);
    if (path !== null && !cells.has(keyOf(error.line, path))) cells.set(keyOf(error.line, path), { line: error.line, path, value: error.value as Json });
  }
  return cells;
}

/** The column in which a fault is corrected: that of its field, or of the list around it, or the first language of a text. */
export function columnOf({ field }: Pick<ImportError, 'field'>, columns: readonly string[], language?: LanguageTag): string | null {
  if (field === null) return null;
  const path = columns.find(column => column === field || (field.startsWith(`${column}.`) && /^\d+$/.test(field.slice(column.length + 1))));
  if (path !== undefined) return path;
  const tags = language === undefined ? languages : [language, ...languages];
  return tags.map(tag => `${field}.${tag}`).find(column => columns.includes(column)) ?? null;
}

/** The input type of a column; null if its cells hold more than an input can. */
export function fieldAt(fields: readonly NamedField[], path: string): NamedField | null {
  const [name = '', ...rest] = path.split('.');
  const named = fields.find(one => one.name === name);
  if (named === undefined) return null;
  const { field } = named;
  if (rest.length === 0) return isAskedFor(field) ? named : null;
  if (field.kind === 'localized') return { ...named, field: { kind: 'text' }, isRequired: false };
  return field.kind === 'group' ? fieldAt(field.fields, rest.join('.')) : null;
}

function isAskedFor(field: Field): boolean {
  if (field.kind === 'list') return field.item.kind !== 'group' && field.item.kind !== 'localized' && field.item.kind !== 'list';
  return field.kind !== 'group' && field.kind !== 'localized';
}

/** The value of a cell for the input of its field. */
export function inputOf(field: Field, cell: Json): Json {
  if (field.kind === 'list') return isList(cell) ? cell : typeof cell === 'string' ? cell.split(';').map(one => one.trim()).filter(one => one !== '') : [];
  if (field.kind === 'truth') return typeof cell === 'string' ? (/^(true|false)$/i.test(cell) ? cell.toLowerCase() === 'true' : undefined) : cell;
  return cell;
}

/** The value of an input as the text of a cell. Texts of a list are separated by semicolons. */
export function cellOf(value: Json): string {
  if (value === null || value === undefined) return '';
  if (isList(value)) return value.map(cellOf).filter(one => one.trim() !== '').join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
