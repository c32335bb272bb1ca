import { CodesInput, RegionsInput } from './ChecksInput.tsx';
import { CodeInput } from './CodeInput.tsx';
import { DayInput, PartialDateInput } from './DateInputs.tsx';
import { inputIdOf } from './faults.ts';
import { GroupInput } from './GroupInput.tsx';
import type { Json } from '../../shared/json/json.ts';
import { groupOf, labelOf } from './labels.ts';
import { Labelled } from './Labelled.tsx';
import { ListInput } from './ListInput.tsx';
import { LocalizedInput } from './LocalizedInput.tsx';
import { NumbersInput } from './NumbersInput.tsx';
import { ReferenceInput } from './ReferenceInput.tsx';
import { ReferencesInput } from './ReferencesInput.tsx';
import type { NamedField } from './schema.ts';
import { useScope } from './scope.ts';
import { ChosenInput, NumberInput, TextInput, TextsInput, TruthInput } from './SimpleInputs.tsx';

export interface InputProps {
  readonly named: NamedField;
  /** The JSON pointer (RFC 6901) in the request, which the API's errors use. */
  readonly pointer: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  /** The label; by default, that of the field. */
  readonly label?: string;
}

/** The input for one field of any type. */
export function FieldInput(props: InputProps) {
  const { named: { name, field, isRequired }, pointer } = props;
  const { collection } = useScope();
  const label = props.label ?? labelOf(collection, name, groupOf(pointer));
  if (field.kind === 'group') return <GroupInput {...props} fields={field.fields} label={label} />;
  if (field.kind === 'list' && field.item.kind === 'group') return <ListInput {...props} item={field.item} label={label} />;
  if (field.kind === 'list' && field.item.kind === 'code') return <CodesInput {...props} vocabulary={field.item.vocabulary} label={label} />;
  if (field.kind === 'list' && field.item.kind === 'region') return <RegionsInput {...props} label={label} />;
  if (field.kind === 'localized') return <LocalizedInput {...props} label={label} />;
  return (
    <Labelled id={inputIdOf(pointer)} pointer={pointer} label={label} isRequired={isRequired} isWide={field.kind === 'list'}>
      <Leaf {...props} />
    </Labelled>
  );
}

function Leaf(props: InputProps) {
  const { field, name } = props.named;
  const { files } = useScope();
  switch (field.kind) {
    case 'code': return <CodeInput {...props} vocabulary={field.vocabulary} isNumber={field.isNumber} />;
    case 'reference': return <ReferenceInput {...props} collection={field.collection} />;
    case 'partialDate': return <PartialDateInput {...props} />;
    case 'day': return <DayInput {...props} />;
    case 'number': return <NumberInput {...props} />;
    case 'truth': return <TruthInput {...props} />;
    case 'list':
      if (field.item.kind === 'number') return <NumbersInput {...props} />;
      return field.item.kind === 'reference' ? <ReferencesInput {...props} collection={field.item.collection} /> : <TextsInput {...props} />;
    default: return name === 'attachmentId' ? <ChosenInput {...props} choices={files} /> : <TextInput {...props} />;
  }
}
