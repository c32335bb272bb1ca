import { useState } from 'preact/hooks';
import { principal } from '../../features/access/principal.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource, type Trouble } from '../../shared/api/resource.ts';
import { Attachments } from '../../features/attachments/Attachments.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { announce } from '../../shared/page/announcer.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/Troubled.tsx';
import { ConflictView } from '../../features/editing/ConflictView.tsx';
import { DeletedCard } from './DeletedCard.tsx';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { filesOf } from './files.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { RecordActions } from './RecordActions.tsx';
import { RecordForm } from '../../features/editing/RecordForm.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { fieldsOf, type Contract } from '../../features/editing/schema.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { askedOf, useContract } from '../../features/editing/useContract.ts';
import { useEditing, type Editing } from '../../features/editing/useEditing.ts';
import { useTitle } from '../../features/editing/titles.ts';
import type { ChangePage } from '../../features/history/change.ts';

/** One record to work on: its form, its files, and every state that it ever had. */
export function EditPage({ parameters }: { readonly parameters: Parameters }) {
  return credential.value === null ? <div class="edit-page"><SignIn /></div> : <Edit parameters={parameters} />;
}

function Edit({ parameters }: { readonly parameters: Parameters }) {
  const contract = useContract();
  const { collection = '', id = '' } = parameters;
  return <Loaded resource={contract} lines={12}>{value => <OfContract key={`${collection}/${id}`} contract={value} collection={collection} id={id} />}</Loaded>;
}

interface Props {
  readonly contract: Contract;
  readonly collection: string;
  readonly id: string;
}

function OfContract({ contract, collection, id }: Props) {
  const { text } = wording();
  const path = `${collection}/${encodeURIComponent(id)}`;
  const [fields] = useState(() => askedOf(fieldsOf(contract, collection), collection, false));
  const changes = useResource<ChangePage>(address(`${path}/history`, { limit: '50' }));
  const editing = useEditing(path, fields, saved => {
    announce(text('editing.saved', { version: Number(saved['version']) }));
    changes.retry();
  });
  const title = useTitle(collection, editing.resource.value) ?? id;
  useSubject(title);
  const refresh = () => {
    editing.resource.retry();
    changes.retry();
  };
  const isGone = isNotFound(editing.resource.trouble);
  return (
    <div class="edit-page">
      <p class="edit-up"><a href={hrefToPage(`work/${collection}`)}>{collectionTitle(collection)}</a></p>
      {isGone ? <DeletedCard collection={collection} id={id} changes={changes} onRestored={refresh} /> : (
        <>
          {editing.resource.trouble !== null && editing.resource.value !== null && <Stale resource={editing.resource} trouble={editing.resource.trouble} />}
          {editing.conflict !== null && editing.draft !== null
            ? <ConflictView collection={collection} fields={fields} base={editing.draft.base} mine={editing.draft.value} theirs={editing.conflict.record}
                isSaving={editing.sending.isSending} onResolved={editing.settle} onLater={editing.putOff} />
            : <FormCard collection={collection} title={title} editing={editing} fields={fields} />}
          <Card area="files" title={text('country.files')}><Attachments collection={collection} id={id} onChange={refresh} /></Card>
          {!isReader() && <RecordActions contract={contract} collection={collection} id={id} record={editing.resource.value} etag={editing.resource.etag} onDone={refresh} />}
        </>
      )}
      <RecordHistory collection={collection} id={id} changes={changes} etag={isGone ? null : editing.resource.etag} isChanged={editing.isChanged} onRestored={refresh} />
    </div>
  );
}

// It is known that nothing can be saved; until it is, the API decides.
function isReader(): boolean {
  return principal.value?.role === 'reader';
}

function isNotFound(trouble: Trouble | null): boolean {
  return trouble?.kind === 'refused' && trouble.error.problem.status === 404;
}

interface FormProps {
  readonly collection: string;
  readonly title: string;
  readonly editing: Editing;
  readonly fields: ReturnType<typeof askedOf>;
}

function FormCard({ collection, title, editing, fields }: FormProps) {
  const { text } = wording();
  const { draft, sending, isChanged } = editing;
  return (
    <Card area="form" title={title} aside={<VersionOf record={editing.resource.value} />}>
      <Loaded resource={editing.resource} lines={12}>
        {record => draft !== null && (
          <>
            {editing.isOvertaken && <Overtaken record={record} onCompare={editing.compare} />}
            <RecordForm collection={collection} fields={fields} value={draft.value} onChange={editing.change} onSubmit={editing.save} faults={sending.faults} isLocked={sending.isSending || isReader()} files={filesOf(record)}>
              {!isReader() && <button type="submit" class="primary" disabled={!isChanged || sending.isSending}>{text(sending.isSending ? 'editing.saving' : 'editing.save')}</button>}
              {isChanged && <button type="button" onClick={editing.discard}>{text('editing.discard')}</button>}
              <p class="note" role="status">{isReader() ? text('editing.readOnly') : isChanged ? text('editing.unsaved') : ''}</p>
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

function VersionOf({ record }: { readonly record: JsonObject | null }) {
  const { text, moment } = wording();
  if (record === null) return null;
  return <>{text('app.version', { version: Number(record['version']) })} · {moment(new Date(written(record['updatedAt'])))} {text('changes.by', { who: written(record['updatedBy']) })}</>;
}
