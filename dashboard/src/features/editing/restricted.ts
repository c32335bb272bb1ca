import type { Json, JsonObject } from '../../shared/json/json.ts';
import type { NamedField } from './schema.ts';

/** The part of a record that a form edits. */
export function restricted(record: JsonObject, fields: readonly NamedField[]): JsonObject {
  return Object.fromEntries(fields.map(({ name, field }) => [name, field.kind === 'group' ? restrictedGroup(record[name], field.fields) : record[name]]));
}

// Read-only members of a group, such as the status of a country's relations, are not sent.
function restrictedGroup(value: Json, fields: readonly NamedField[]): Json {
  return typeof value === 'object' && value !== null ? restricted(value as JsonObject, fields) : undefined;
}
