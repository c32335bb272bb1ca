import { useState } from 'preact/hooks';
import { SignIn } from '../../features/access/SignIn.tsx';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { go, hrefToPage, parameter } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { announce } from '../../shared/page/announcer.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { newTitle } from '../../shared/names/collections.ts';
import { draftOf, dropDraft, keepDraft, keptDraft, type Draft } from '../../shared/drafts/drafts.ts';
import { isSame, pruned, type JsonObject } from '../../shared/json/json.ts';
import { RecordForm } from '../../features/editing/RecordForm.tsx';
import { fieldsOf, type Contract, type Field, type NamedField } from '../../features/editing/schema.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { askedOf, useContract } from '../../features/editing/useContract.ts';
import { useWarning } from '../../features/editing/useEditing.ts';
import { useSending } from '../../features/editing/useSending.ts';

/** A record that is not there yet. */
export function NewPage({ parameters }: { readonly parameters: Parameters }) {
  return credential.value === null ? <div class="edit-page"><SignIn /></div> : <New parameters={parameters} />;
}

function New({ parameters }: { readonly parameters: Parameters }) {
  const contract = useContract();
  const { collection = '' } = parameters;
  return <Loaded resource={contract} lines={12}>{value => <NewForm key={collection} contract={value} collection={collection} />}</Loaded>;
}

function NewForm({ contract, collection }: { readonly contract: Contract; readonly collection: string }) {
  const { text } = wording();
  const path = `${collection}/new`;
  const [fields] = useState(() => askedOf(fieldsOf(contract, collection), collection, true));
  const [draft, setDraft] = useState(() => keptDraft(path) ?? begun(fields));
  const { isSending, faults, send } = useSending();
  const isChanged = !isSame(draft.base, draft.value);
  useWarning(isChanged);
  useSubject(newTitle(collection));
  const discard = () => {
    dropDraft(path);
    setDraft(begun(fields));
  };
  const create = () => void send(async () => {
    const { value } = await write<JsonObject>(address(collection), { method: 'POST', body: pruned(draft.value) ?? {}, idempotencyKey: draft.idempotencyKey });
    dropDraft(path);
    announce(text('editing.created', { version: Number(value['version']) }));
    go(hrefToPage(`work/${collection}/${encodeURIComponent(written(value['id']))}`));
  });
  return (
    <div class="edit-page">
      <p class="edit-up"><a href={hrefToPage(`work/${collection}`)}>{collectionTitle(collection)}</a></p>
      <Card area="form" title={newTitle(collection)}>
        <RecordForm collection={collection} fields={fields} value={draft.value} faults={faults} isLocked={isSending} onSubmit={create} onChange={value => {
          const next = { ...draft, value };
          setDraft(next);
          keepDraft(path, next);
        }}>
          <button type="submit" class="primary" disabled={isSending}>{text(isSending ? 'editing.saving' : 'editing.create')}</button>
          {isChanged && <button type="button" onClick={discard}>{text('editing.discard')}</button>}
        </RecordForm>
      </Card>
    </div>
  );
}

/** A record that somebody begins from a country's page is about that country. */
function begun(fields: readonly NamedField[]): Draft {
  const about = parameter('about');
  const named = fields.find(({ field }) => isOfCountries(field) || (field.kind === 'list' && isOfCountries(field.item)));
  const value = about === null || named === undefined ? {} : { [named.name]: named.field.kind === 'list' ? [about] : about };
  return { ...draftOf({}, null), value };
}

function isOfCountries(field: Field): boolean {
  return field.kind === 'reference' && field.collection === 'countries';
}
