import { useState } from 'preact/hooks';
import { NewRecordCard } from '../../features/editing/NewRecordCard.tsx';
import { RecordEditor } from '../../features/editing/RecordEditor.tsx';
import type { Contract } from '../../features/editing/schema.ts';
import { useEditing } from '../../features/editing/useEditing.ts';
import type { AccessKeyOnce } from '../../shared/api/shapes.ts';
import { draftOf } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { keyFields, keyHints } from './fields.ts';

interface Props {
  readonly contract: Contract;
  readonly onSaved: (key: AccessKeyOnce) => void;
  readonly onCancel: () => void;
}

/** Makes a key. */
export function NewKeyForm({ contract, onSaved, onCancel }: Props) {
  const [fields] = useState(() => keyFields(contract));
  return (
    <NewRecordCard collection="accessKeys" title={wording().text('key.new')} area="key" fieldsFor={() => fields} hintsFor={keyHints}
      begin={() => draftOf({ roles: [] }, null)} onCreated={record => onSaved(saved(record))} onCancel={onCancel} />
  );
}

/** A form to change a key's rights, owner and last day. */
export function KeyForm({ contract, id, onSaved, onCancel }: Props & { readonly id: string }) {
  const [fields] = useState(() => keyFields(contract).filter(({ name }) => name !== 'id'));
  const editing = useEditing(`accessKeys/${encodeURIComponent(id)}`, fields, record => onSaved(saved(record)));
  return (
    <RecordEditor collection="accessKeys" title={wording().text('key.edit', { name: id })} area="key" editing={editing} fields={fields} hints={keyHints()} onCancel={onCancel} />
  );
}

// The API answers a write with the key.
function saved(record: JsonObject): AccessKeyOnce {
  return record as unknown as AccessKeyOnce;
}
