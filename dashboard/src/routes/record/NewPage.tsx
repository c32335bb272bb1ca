import { useState } from 'preact/hooks';
import { mayAddFiles } from '../../features/access/principal.ts';
import { ChosenFiles } from '../../features/attachments/ChosenFiles.tsx';
import { upload } from '../../features/attachments/uploads.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { credential } from '../../shared/api/credential.ts';
import { wording } from '../../shared/i18n/index.ts';
import { go, hrefToPage, parameter } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { announce } from '../../shared/page/announcer.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { newTitle } from '../../shared/names/collections.ts';
import { draftOf, type Draft } from '../../shared/drafts/drafts.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { NewRecordCard } from '../../features/editing/NewRecordCard.tsx';
import { fieldsOf, type Contract, type Field, type NamedField } from '../../features/editing/schema.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { askedOf, useContract } from '../../features/editing/useContract.ts';

/** The form of a new record. */
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
  const [fields] = useState(() => askedOf(fieldsOf(contract, collection), collection, true));
  const [files, setFiles] = useState<readonly File[]>([]);
  useSubject(newTitle(collection));
  const opened = (record: JsonObject) => {
    const path = `${collection}/${encodeURIComponent(written(record['id']))}`;
    for (const file of files) upload(path, file);
    announce(text('editing.created', { version: Number(record['version']) }));
    go(hrefToPage(`work/${path}`));
  };
  return (
    <div class="edit-page">
      <p class="edit-up"><a href={hrefToPage(`work/${collection}`)}>{collectionTitle(collection)}</a></p>
      <NewRecordCard collection={collection} title={newTitle(collection)} area="form" fieldsFor={() => fields} begin={() => begun(fields)} onCreated={opened}
        {...(mayAddFiles(collection, undefined) ? { besideFields: { inputs: <ChosenFiles files={files} onChange={setFiles} />, isGiven: files.length > 0, onDiscard: () => setFiles([]) } } : {})} />
    </div>
  );
}

/** A record that somebody begins from a country's page is about that country, and one that is begun elsewhere has what the address names. */
function begun(fields: readonly NamedField[]): Draft {
  const about = parameter('about');
  const named = fields.find(({ field }) => isOfCountries(field) || (field.kind === 'list' && isOfCountries(field.item)));
  const value = about === null || named === undefined ? {} : { [named.name]: named.field.kind === 'list' ? [about] : about };
  const given = fields.filter(({ field }) => field.kind === 'text' || field.kind === 'code' || field.kind === 'day').flatMap(({ name }) => {
    const said = parameter(name);
    return said === null ? [] : [[name, said] as const];
  });
  return draftOf({ ...value, ...Object.fromEntries(given) }, null);
}

function isOfCountries(field: Field): boolean {
  return field.kind === 'reference' && field.collection === 'countries';
}
