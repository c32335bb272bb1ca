import { wording } from '../../shared/i18n/index.ts';
import { isLanguage } from '../../shared/i18n/language.ts';
import { isList, isObject, type Json, type JsonObject } from '../../shared/json/json.ts';
import { pathLabelOf } from '../editing/labels.ts';
import { fieldsOf, type Field, type NamedField } from '../editing/schema.ts';
import { written } from '../editing/SimpleInputs.tsx';
import { useContract } from '../editing/useContract.ts';
import { ValueText } from '../editing/ValueText.tsx';
import { Loaded } from '../../shared/ui/Card.tsx';

/** One field that a change altered. */
export interface PatchLine {
  readonly pointer: string;
  /** Null for fields that the contract does not allow to be written, such as the list of files. */
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

/** The value at a pointer of a patch; null without one. */
export function valueAt(patch: JsonObject, pointer: string): Json {
  return pointer.split('/').slice(1).reduce<Json>((within, name) => (isObject(within) ? within[name] ?? null : null), patch);
}

interface Props {
  readonly collection: string;
  readonly patch: JsonObject;
  /** The patch that leads back; null for the first change, before which there was nothing. */
  readonly before: JsonObject | null;
}

/** The changed fields before and after, with the labels of the form. The contract is read when the details are opened. */
export function PatchText({ collection, patch, before }: Props) {
  const contract = useContract();
  const { text } = wording();
  return (
    <Loaded resource={contract} lines={2}>
      {value => (
        <dl>
          {linesOf(patch, fieldsOf(value, collection)).map(({ pointer, field, value: after }) => (
            <div key={pointer}>
              <dt>{pathLabelOf(collection, pointer)}</dt>
              <dd>
                {before !== null && <><span class="patch-before"><span class="visually-hidden">{text('compare.before')}: </span><Shown pointer={pointer} field={field} value={valueAt(before, pointer)} /></span> <span class="patch-arrow" aria-hidden="true">→</span>{' '}</>}
                <span class="patch-after">{before !== null && <span class="visually-hidden">{text('compare.after')}: </span>}<Shown pointer={pointer} field={field} value={after} /></span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}

function Shown({ pointer, field, value }: PatchLine) {
  if (value === null || field === null) return <bdi>{named(value)}</bdi>;
  return <ValueText field={field} value={value} name={pointer.slice(pointer.lastIndexOf('/') + 1)} />;
}

// Files are shown by their names, and other values as they are.
function named(value: Json): string {
  if (isList(value) && value.every(one => isObject(one) && typeof one['name'] === 'string')) return value.map(one => (isObject(one) ? written(one['name']) : '')).join(', ') || '–';
  return isObject(value) || isList(value) ? JSON.stringify(value) : written(value) || '–';
}
