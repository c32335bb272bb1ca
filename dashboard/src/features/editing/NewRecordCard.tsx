import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import { dropDraft, keepDraft, keptDraft, type Draft } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import { isSame, pruned, type JsonObject } from '../../shared/json/json.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { RecordForm } from './RecordForm.tsx';
import type { NamedField } from './schema.ts';
import type { Hints } from './scope.ts';
import { useWarning } from './useEditing.ts';
import { useSending } from './useSending.ts';

interface Props {
  readonly collection: string;
  readonly title: string;
  readonly area: string;
  /** The fields that a form with these values asks for. */
  readonly fieldsFor: (value: JsonObject) => readonly NamedField[];
  readonly hintsFor?: (value: JsonObject) => Hints;
  /** The values of an empty form. */
  readonly begin: () => Draft;
  readonly onCreated: (record: JsonObject) => void;
  readonly onCancel?: () => void;
  /** Other inputs beside the fields, such as files. */
  readonly besideFields?: Beside;
}

/** The inputs of a form beside the fields. */
export interface Beside {
  readonly inputs: ComponentChildren;
  /** Whether they have something that leaving the page would lose. */
  readonly isGiven: boolean;
  readonly onDiscard: () => void;
}

/** The form of a record that does not exist yet. What is typed is kept until the record is created. */
export function NewRecordCard({ collection, title, area, fieldsFor, hintsFor, begin, onCreated, onCancel, besideFields }: Props) {
  const { text } = wording();
  const path = `${collection}/new`;
  const [draft, setDraft] = useState(() => {
    const [kept, fresh] = [keptDraft(path), begin()];
    // A draft for another occasion or country is not used in this form.
    return kept !== null && (isSame(fresh.base, {}) || isSame(kept.base, fresh.base)) ? kept : fresh;
  });
  const { isSending, faults, send } = useSending();
  const isChanged = !isSame(draft.base, draft.value) || besideFields?.isGiven === true;
  useWarning(isChanged);
  const discard = () => {
    dropDraft(path);
    setDraft(begin());
    besideFields?.onDiscard();
  };
  const change = (value: JsonObject) => {
    const next = { ...draft, value };
    setDraft(next);
    keepDraft(path, next);
  };
  const create = () => void send(async () => {
    const asked = Object.fromEntries(fieldsFor(draft.value).map(({ name }) => [name, draft.value[name]]));
    const { value } = await write<JsonObject>(address(collection), { method: 'POST', body: pruned(asked) ?? {}, idempotencyKey: draft.idempotencyKey });
    dropDraft(path);
    onCreated(value);
  });
  return (
    <Card area={area} title={title}>
      <RecordForm collection={collection} fields={fieldsFor(draft.value)} value={draft.value} faults={faults} isLocked={isSending} onSubmit={create} onChange={change} more={besideFields?.inputs}
        {...(hintsFor === undefined ? {} : { hints: hintsFor(draft.value) })}>
        <button type="submit" class="primary" disabled={isSending}>{text(isSending ? 'editing.saving' : 'editing.create')}</button>
        {isChanged && <button type="button" onClick={discard}>{text('editing.discard')}</button>}
        {onCancel !== undefined && <button type="button" onClick={onCancel}>{text('editing.close.form')}</button>}
      </RecordForm>
    </Card>
  );
}
