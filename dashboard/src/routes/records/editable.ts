import { fieldsOf, type Contract, type NamedField } from '../../features/editing/schema.ts';
import { askedOf } from '../../features/editing/useContract.ts';
import type { Column } from './lists.ts';

// The fields that fit into one cell with one input.
const single: readonly NamedField['field']['kind'][] = ['text', 'partialDate', 'day', 'number', 'truth', 'code', 'reference', 'region'];

/** The fields of a collection's form that one value makes, by name: those that can be changed in a cell, or in many records at once. */
export function singleFields(contract: Contract, collection: string): ReadonlyMap<string, NamedField> {
  return new Map(askedOf(fieldsOf(contract, collection), collection, false).filter(({ field }) => single.includes(field.kind)).map(named => [named.name, named]));
}

/** The field behind a column; undefined where the column leads to the record, or shows what is derived. */
export function fieldBehind(column: Column, fields: ReadonlyMap<string, NamedField>): NamedField | undefined {
  return column.cell === 'title' ? undefined : fields.get(column.field);
}
