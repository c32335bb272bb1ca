import { useState } from 'preact/hooks';
import { SignIn } from '../access/SignIn.tsx';
import { address } from '../api/client.ts';
import { credential } from '../api/credential.ts';
import { write } from '../api/write.ts';
import { wording } from '../i18n/index.ts';
import { go, hrefToPage, parameter } from '../router/location.ts';
import type { Parameters } from '../router/match.ts';
import { announce } from '../shell/announcer.ts';
import { useSubject } from '../shell/subject.ts';
import { Card, Loaded } from '../ui/Card.tsx';
import { collectionTitle } from '../facts/collections.ts';
import { newTitle } from './collections.ts';
import { draftOf, dropDraft, keepDraft, keptDraft, type Draft } from './draft.ts';
import { isSame, pruned, type JsonObject } from './json.ts';
import { RecordForm } from './RecordForm.tsx';
import { fieldsOf, type Contract, type Field, type NamedField } from './schema.ts';
import { written } from './SimpleInputs.tsx';
import { askedOf, useContract } from './useContract.ts';
import { useWarning } from './useEditing.ts';
import { useSending } from './useSending.ts';

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
