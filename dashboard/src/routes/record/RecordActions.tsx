import { mayAssess, mayReview, mayWrite } from '../../features/access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import type { JsonObject } from '../../shared/json/json.ts';
import { Refused } from '../../features/editing/Refused.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import type { Contract } from '../../features/editing/schema.ts';
import { useSending } from '../../features/editing/useSending.ts';

interface Props {
  readonly contract: Contract;
  readonly collection: string;
  readonly id: string;
  readonly record: JsonObject | null;
  readonly etag: string | null;
  readonly onDone: () => void;
}

/** The actions for a record besides changing its fields. */
export function RecordActions(props: Props) {
  const { contract, collection, id, record, onDone } = props;
  return (
    <>
      {collection === 'commitments' && record !== null && mayReview(leadOf(record)) && <ReviewCard contract={contract} id={id} record={record} onAdded={onDone} />}
      {(mayWrite.value || (collection === 'reviewCycles' && mayAssess.value)) && <OtherActions {...props} />}
    </>
  );
}

function leadOf(record: JsonObject): string | undefined {
  const lead = record['leadAgencyId'];
  return typeof lead === 'string' ? lead : undefined;
}

function OtherActions({ collection, id, record, etag, onDone }: Props) {
  const { text } = wording();
  const { isSending, faults, send } = useSending();
  const path = `${collection}/${encodeURIComponent(id)}`;
  const act = (method: 'POST' | 'DELETE', to: string, done: string) => void send(async () => {
    await write(address(to), { method, ...(etag === null ? {} : { ifMatch: etag }) });
    announce(done);
    onDone();
  });
  const isOpenRound = collection === 'reviewCycles' && record?.['status'] === 'open';
  return (
    <Card area="actions" title={text('editing.actions')}>
      <Refused faults={faults} />
      <div class="form-buttons">
        {isOpenRound && <button type="button" disabled={isSending} onClick={() => act('POST', `${path}/prepare`, text('editing.prepared'))}>{text('editing.prepare')}</button>}
        {isOpenRound && mayAssess.value && (
          <Confirm label={text('editing.close')} question={text('editing.close.sure')} isDisabled={isSending} onYes={() => act('POST', `${path}/close`, text('editing.closed'))} />
        )}
        {mayWrite.value && <Confirm label={text('editing.delete')} question={text('editing.delete.sure')} isDisabled={isSending || record === null} onYes={() => act('DELETE', path, text('editing.deleted'))} />}
      </div>
    </Card>
  );
}
