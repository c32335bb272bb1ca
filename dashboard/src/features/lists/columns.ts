import type { MessageKey } from '../../shared/i18n/catalogue.ts';

/** What a cell shows. */
export type Cell = 'title' | 'text' | 'day' | 'moment' | 'number' | 'truth' | 'region' | 'countries' | 'agency' | { readonly vocabulary: string };

/** A column of a list: a field of the record by its path, as in the parameter `fields`. */
export interface Column {
  readonly field: string;
  readonly label: MessageKey;
  readonly cell: Cell;
  /** Whether the API can sort by it. */
  readonly isSortable: boolean;
  /** Whether it is shown when nothing was chosen. */
  readonly isUsual: boolean;
}

/** A column that is shown when nothing was chosen. */
export const column = (field: string, label: MessageKey, cell: Cell, more: Partial<Column> = {}): Column => ({ field, label, cell, isSortable: true, isUsual: true, ...more });
/** A column that is shown when it was chosen. */
export const optional = (field: string, label: MessageKey, cell: Cell, more: Partial<Column> = {}): Column => column(field, label, cell, { isUsual: false, ...more });
