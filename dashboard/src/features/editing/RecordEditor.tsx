import type { ComponentChildren } from 'preact';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { ConflictView } from './ConflictView.tsx';
import { filesOf } from './files.ts';
import { RecordForm } from './RecordForm.tsx';
import type { NamedField } from './schema.ts';
import type { Hints } from './scope.ts';
import { written } from './SimpleInputs.tsx';
import type { Editing } from './useEditing.ts';

interface Props {
  readonly collection: string;
  readonly title: string;
  readonly area: string;
  readonly aside?: ComponentChildren;
  readonly editing: Editing;
  readonly fields: readonly NamedField[];
  readonly hints?: Hints;
  readonly isReadOnly?: boolean;
  readonly onCancel?: () => void;
}

/** The form of a record, or both versions side by side when somebody else saved first. */
export function RecordEditor(props: Props) {
  const { collection, editing, fields } = props;
  if (editing.conflict === null || editing.draft === null) return <FormCard {...props} />;
  return (
    <ConflictView collection={collection} fields={fields} base={editing.draft.base} mine={editing.draft.value} theirs={editing.conflict.record}
      isSaving={editing.sending.isSending} onResolved={editing.settle} onLater={editing.putOff} />
  );
}

function FormCard({ collection, title, area, aside, editing, fields, hints, isReadOnly = false, onCancel }: Props) {
  const { text } = wording();
  const { draft, sending, isChanged } = editing;
  return (
    <Card area={area} title={title} aside={aside}>
      <Loaded resource={editing.resource} lines={12}>
        {record => draft !== null && (
          <>
            {editing.isOvertaken && <Overtaken record={record} onCompare={editing.compare} />}
            <RecordForm collection={collection} fields={fields} value={draft.value} onChange={editing.change} onSubmit={editing.save} faults={sending.faults}
              isLocked={sending.isSending || isReadOnly} files={filesOf(record)} {...(hints === undefined ? {} : { hints })}>
              {!isReadOnly && <button type="submit" class="primary" disabled={!isChanged || sending.isSending}>{text(sending.isSending ? 'editing.saving' : 'editing.save')}</button>}
              {isChanged && <button type="button" onClick={editing.discard}>{text('editing.discard')}</button>}
              {onCancel !== undefined && <button type="button" onClick={onCancel}>{text('editing.close.form')}</button>}
              <p class="note" role="status">{isReadOnly ? text('editing.readOnly') : isChanged ? text('editing.unsaved') : ''}</p>
            </RecordForm>
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Overtaken({ record, onCompare }: { readonly record: JsonObject; readonly onCompare: () => void }) {
  const { text, moment } = wording();
  return (
    <div class="stale" role="status">
      <p>{text('editing.overtaken', { who: written(record['updatedBy']), at: moment(new Date(written(record['updatedAt']))) })}</p>
      <button type="button" onClick={onCompare}>{text('editing.overtaken.compare')}</button>
    </div>
  );
}
