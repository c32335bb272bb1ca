import type { Choice } from '../../shared/names/useNames.ts';
import { isList, isObject, type JsonObject } from '../../shared/json/json.ts';
import { written } from './SimpleInputs.tsx';

/** The files of a record, to choose from. */
export function filesOf(record: JsonObject): readonly Choice[] {
  const files = record['attachments'];
  return isList(files) ? files.filter(isObject).map(file => [written(file['id']), written(file['name'])] as const) : [];
}
