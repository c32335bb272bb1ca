import { useState } from 'preact/hooks';
import { Attachments } from '../../features/attachments/Attachments.tsx';
import { Facts } from '../../features/editing/Facts.tsx';
import { fieldsOf, type Contract } from '../../features/editing/schema.ts';
import { useTitle } from '../../features/editing/titles.ts';
import { askedOf, useContract } from '../../features/editing/useContract.ts';
import { SubscribeButton } from '../../features/subscribing/SubscribeButton.tsx';
import { EditLink } from '../../features/editing/WorkLinks.tsx';
import { Doubts } from '../../features/sources/Doubts.tsx';
import { hasSources, type Sourced } from '../../features/sources/disputes.ts';
import { SourceList } from '../../features/sources/SourceList.tsx';
import { HistoryCard } from '../../features/history/HistoryCard.tsx';
import { Teamwork } from '../../features/teamwork/Teamwork.tsx';
import { useWorkEntries } from '../../features/teamwork/useWorkEntries.ts';
import type { ChangePage } from '../../features/history/change.ts';
import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';
import { hrefOfList, hrefOfPage } from '../../shared/router/records.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { Card, Loaded, Skeleton } from '../../shared/ui/Card.tsx';
import { LoadError, Stale } from '../../shared/ui/LoadError.tsx';
import { RecordWays } from './RecordWays.tsx';
import { RelatedCard } from './RelatedCard.tsx';

/** One record for reading: its fields, the records linked with it, its files, and its history. */
export function RecordPage({ parameters }: { readonly parameters: Parameters }) {
  const { collection = '', id = '' } = parameters;
  const path = `${collection}/${encodeURIComponent(id)}`;
  const record = useResource<JsonObject>(address(path, { asOf: parameter('asOf') ?? undefined }));
  useSubject(useTitle(collection, record.value));
  if (record.value === null) return record.trouble === null ? <div class="card"><Skeleton lines={10} /></div> : <LoadError resource={record} trouble={record.trouble} />;
  return <Read key={path} collection={collection} id={id} record={record} value={record.value} />;
}

// The fields that the card of sources shows.
const inOwnCard: ReadonlySet<string> = new Set(['source', 'sources', 'verifiedAt']);

interface Props {
  readonly collection: string;
  readonly id: string;
  readonly record: Resource<JsonObject>;
  readonly value: JsonObject;
}

function Read({ collection, id, record, value }: Props) {
  const { text } = wording();
  const contract = useContract();
  const title = useTitle(collection, value) ?? id;
  const changes = useResource<ChangePage>(address(`${collection}/${encodeURIComponent(id)}/history`, { limit: '50' }));
  const refresh = () => {
    record.retry();
    changes.retry();
  };
  return (
    <div class="record-page">
      <p class="edit-up"><a href={hrefOfList(collection) ?? hrefToPage('records')}>{collectionTitle(collection)}</a></p>
      {record.trouble !== null && <Stale resource={record} trouble={record.trouble} />}
      <Card area="record" title={title} aside={<><SubscribeButton about={{ kind: 'record', key: `${collection}/${id}` }} name={title} /> <EditLink collection={collection} id={id} name={title} /></>}>
        <AboutLink record={value} />
        <RecordWays collection={collection} id={id} />
        <Loaded resource={contract} lines={8}>{known => <FactsOf contract={known} collection={collection} record={value} />}</Loaded>
      </Card>
      {hasSources(sourced(value)) && <Card area="sources" title={text('sources.title')}><SourceList collection={collection} record={sourced(value)} /></Card>}
      <Teamwork collection={collection} id={id} />
      <RelatedCard collection={collection} id={id} />
      <Card area="files" title={text('country.files')}><Attachments collection={collection} id={id} onChange={refresh} /></Card>
      <HistoryCard collection={collection} changes={changes} labels={useLabels()} besides={useWorkEntries(collection, id)} />
    </div>
  );
}

/** A comment and an assignment are read at the record that they are about. */
function AboutLink({ record }: { readonly record: JsonObject }) {
  const about = record['about'];
  if (typeof about !== 'object' || about === null || Array.isArray(about)) return null;
  const { collection, id } = about as JsonObject;
  if (typeof collection !== 'string' || typeof id !== 'string') return null;
  return <p><a class="button" href={hrefOfPage(collection, id)}>{wording().text('comments.open')}</a></p>;
}

function FactsOf({ contract, collection, record }: { readonly contract: Contract; readonly collection: string; readonly record: JsonObject }) {
  const [fields] = useState(() => askedOf(fieldsOf(contract, collection), collection, true).filter(({ name }) => !inOwnCard.has(name)));
  return (
    <>
      <Facts collection={collection} fields={fields} record={record} />
      <Doubts collection={collection} record={sourced(record)} />
    </>
  );
}

/** Every record that the API answers has these fields, if any, in this shape. */
function sourced(record: JsonObject): Sourced & JsonObject {
  return record;
}
