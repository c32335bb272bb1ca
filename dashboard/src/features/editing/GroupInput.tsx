import { wording } from '../../shared/i18n/index.ts';
import { inputIdOf, pointerTo } from './faults.ts';
import { FieldInput, type InputProps } from './FieldInput.tsx';
import { isObject, type Json } from '../../shared/json/json.ts';
import { FaultsAt, HintAt } from './Labelled.tsx';
import type { NamedField } from './schema.ts';

interface Props extends InputProps {
  readonly fields: readonly NamedField[];
  readonly label: string;
}

/** Fields that belong together. A group without any value counts as missing. */
export function GroupInput({ named, pointer, value, onChange, fields, label }: Props) {
  const { text } = wording();
  const members = isObject(value) ? value : {};
  const [only, ...others] = fields;
  // A group with a single member, such as the events of a country's relations, has no frame.
  if (only !== undefined && others.length === 0) {
    return <FieldInput named={only} pointer={pointerTo(pointer, only.name)} value={members[only.name]} label={label} onChange={changed => onChange({ ...members, [only.name]: changed })} />;
  }
  return (
    <fieldset class="group wide" id={inputIdOf(pointer)} tabIndex={-1} data-pointer={pointer}>
      <legend>{label}{named.isRequired && <span class="required"> · {text('editing.required')}</span>}</legend>
      <HintAt pointer={pointer} id={inputIdOf(pointer)} />
      <Members fields={named.isRequired ? fields : optional(fields)} pointer={pointer} members={members} onChange={onChange} />
      <FaultsAt pointer={pointer} id={inputIdOf(pointer)} />
    </fieldset>
  );
}

// In a group that is optional as a whole, no member is required.
function optional(fields: readonly NamedField[]): readonly NamedField[] {
  return fields.map(field => ({ ...field, isRequired: false }));
}

interface MembersProps {
  readonly fields: readonly NamedField[];
  readonly pointer: string;
  readonly members: Readonly<Record<string, Json>>;
  readonly onChange: (value: Json) => void;
}

export function Members({ fields, pointer, members, onChange }: MembersProps) {
  return (
    <div class="form-grid">
      {fields.map(field => (
        <FieldInput key={field.name} named={field} pointer={pointerTo(pointer, field.name)} value={members[field.name]}
          onChange={value => onChange({ ...members, [field.name]: value })} />
      ))}
    </div>
  );
}
