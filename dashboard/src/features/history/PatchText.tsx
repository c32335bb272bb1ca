import { isLanguage } from '../../shared/i18n/language.ts';
import { isList, isObject, type Json, type JsonObject } from '../../shared/json/json.ts';
import { pathLabelOf } from '../editing/labels.ts';
import { fieldsOf, type Field, type NamedField } from '../editing/schema.ts';
import { written } from '../editing/SimpleInputs.tsx';
import { useContract } from '../editing/useContract.ts';
import { ValueText } from '../editing/ValueText.tsx';
import { Loaded } from '../../shared/ui/Card.tsx';

/** One field that a change made different. */
export interface PatchLine {
  readonly pointer: string;
  /** Null for what the contract does not let one write, as the list of files. */
  readonly field: Field | null;
  readonly value: Json;
}

/** A merge patch, field by field: a text language by language, a group member by member. */
export function linesOf(patch: JsonObject, fields: readonly NamedField[], parent = ''): readonly PatchLine[] {
  return Object.entries(patch).flatMap(([name, value]) => {
    const pointer = `${parent}/${name}`;
    const field = fields.find(one => one.name === name)?.field ?? (isLanguage(name) ? { kind: 'text' } as const : null);
    if (!isObject(value) || field === null) return [{ pointer, field, value }];
    if (field.kind === 'localized') return linesOf(value, [], pointer);
    return field.kind === 'group' ? linesOf(value, field.fields, pointer) : [{ pointer, field, value }];
  });
}

/** What became different, in the words of the form: the contract is read when somebody looks. */
export function PatchText({ collection, patch }: { readonly collection: string; readonly patch: JsonObject }) {
  const contract = useContract();
  return (
    <Loaded resource={contract} lines={2}>
      {value => (
        <dl>
          {linesOf(patch, fieldsOf(value, collection)).map(({ pointer, field, value: changed }) => (
            <div key={pointer}><dt>{pathLabelOf(collection, pointer)}</dt><dd>{field === null ? <bdi>{named(changed)}</bdi> : <ValueText field={field} value={changed} />}</dd></div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}

// Files go by their names; whatever else there may be is shown as it is.
function named(value: Json): string {
  if (isList(value) && value.every(one => isObject(one) && typeof one['name'] === 'string')) return value.map(one => (isObject(one) ? written(one['name']) : '')).join(', ') || '–';
  return isObject(value) || isList(value) ? JSON.stringify(value) : written(value) || '–';
}
