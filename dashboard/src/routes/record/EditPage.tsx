import { useState } from 'preact/hooks';
import { mayHavePack, mayWrite, principal } from '../../features/access/principal.ts';
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
import { Stale } from '../../shared/ui/LoadError.tsx';
import { RecordEditor } from '../../features/editing/RecordEditor.tsx';
import { DeletedCard } from './DeletedCard.tsx';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { PackLinks } from '../../features/packs/PackLinks.tsx';
import { RecordActions } from './RecordActions.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { fieldsOf, type Contract } from '../../features/editing/schema.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { askedOf, useContract } from '../../features/editing/useContract.ts';
import { useEditing } from '../../features/editing/useEditing.ts';
import { useTitle } from '../../features/editing/titles.ts';
import type { ChangePage } from '../../features/history/change.ts';

/** One record for editing: its form, its files, and its history. */
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
          <RecordEditor collection={collection} title={title} area="form" aside={<VersionOf record={editing.resource.value} />} editing={editing} fields={fields} isReadOnly={isReader()} />
          {collection === 'agencies' && mayHavePack(id) && <p><PackLinks agency={id} /></p>}
          <Card area="files" title={text('country.files')}><Attachments collection={collection} id={id} onChange={refresh} /></Card>
          <RecordActions contract={contract} collection={collection} id={id} record={editing.resource.value} etag={editing.resource.etag} onDone={refresh} />
        </>
      )}
      <RecordHistory collection={collection} id={id} changes={changes} etag={isGone ? null : editing.resource.etag} isChanged={editing.isChanged} onRestored={refresh} />
    </div>
  );
}

// The person is known not to have the right to save. Until that is known, the API decides.
function isReader(): boolean {
  return principal.value !== null && !mayWrite.value;
}

function isNotFound(trouble: Trouble | null): boolean {
  return trouble?.kind === 'refused' && trouble.error.problem.status === 404;
}

function VersionOf({ record }: { readonly record: JsonObject | null }) {
  const { text, moment } = wording();
  if (record === null) return null;
  return <>{text('app.version', { version: Number(record['version']) })} · {moment(new Date(written(record['updatedAt'])))} {text('changes.by', { who: written(record['updatedBy']) })}</>;
}
