import { pointerTo } from './faults.ts';
import { languages } from '../../shared/i18n/language.ts';
import { isObject, type Json, type JsonObject } from '../../shared/json/json.ts';
import type { Field, NamedField } from './schema.ts';

/** The units that two people can change independently: one language of a text, one member of a group, a list as a whole. */
export interface Leaf {
  readonly pointer: string;
  readonly field: Field;
}

export function leavesOf(fields: readonly NamedField[], parent = ''): readonly Leaf[] {
  return fields.flatMap(({ name, field }) => {
    const pointer = pointerTo(parent, name);
    if (field.kind === 'group') return leavesOf(field.fields, pointer);
    if (field.kind === 'localized') return languages.map(tag => ({ pointer: pointerTo(pointer, tag), field: { kind: 'text' } as const }));
    return [{ pointer, field }];
  });
}

/** A record as its leaves, by their pointers. */
export function flat(record: JsonObject, leaves: readonly Leaf[]): JsonObject {
  return Object.fromEntries(leaves.map(({ pointer }) => [pointer, partsOf(pointer).reduce<Json>((value, part) => (isObject(value) ? value[part] : undefined), record)]));
}

/** The record that has these leaves. */
export function grown(values: JsonObject): JsonObject {
  let record: JsonObject = {};
  for (const [pointer, value] of Object.entries(values)) record = withValue(record, partsOf(pointer), value);
  return record;
}

function withValue(record: JsonObject, [first, ...others]: readonly string[], value: Json): JsonObject {
  if (first === undefined) return record;
  const below = record[first];
  return { ...record, [first]: others.length === 0 ? value : withValue(isObject(below) ? below : {}, others, value) };
}

// No field's name has a slash or a tilde: those would be escaped.
function partsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1);
}
