import { fieldsOf, type Contract, type Field, type NamedField } from '../editing/schema.ts';
import { askedOf } from '../editing/useContract.ts';
import type { Column } from './columns.ts';

// What stands in one cell and is asked for by one input.
const single: readonly Field['kind'][] = ['text', 'partialDate', 'day', 'number', 'truth', 'code', 'reference', 'region'];

/** Whether a field has several values, each of which one input asks for. */
export function hasSeveral(field: Field): boolean {
  return field.kind === 'list' && single.includes(field.item.kind);
}

/** The fields of a collection's form that can be changed in a cell, or in many records at once, by name: those of one value, or of several such. */
export function cellFields(contract: Contract, collection: string): ReadonlyMap<string, NamedField> {
  return new Map(askedOf(fieldsOf(contract, collection), collection, false).filter(({ field }) => single.includes(field.kind) || hasSeveral(field)).map(named => [named.name, named]));
}

/** The field behind a column; undefined where the column leads to the record, or shows what is derived. */
export function fieldBehind(column: Column, fields: ReadonlyMap<string, NamedField>): NamedField | undefined {
  return column.cell === 'title' ? undefined : fields.get(column.field);
}
