import { address } from '../../shared/api/client.ts';
import type { Resource } from '../../shared/api/resource.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';
import { Refused } from '../../features/editing/Refused.tsx';
import { useSending } from '../../features/editing/useSending.ts';
import type { ChangePage } from '../../features/history/change.ts';

interface Props {
  readonly collection: string;
  readonly id: string;
  readonly changes: Resource<ChangePage>;
  readonly onRestored: () => void;
}

/** A record that does not exist: its deletion with a button to restore it, or a text that it never existed. */
export function DeletedCard({ collection, id, changes, onRestored }: Props) {
  const { text, moment } = wording();
  const { isSending, faults, send } = useSending();
  const deletion = changes.value?.items.find(change => change.patch === null);
  const restore = () => void send(async () => {
    await write(address(`${collection}/${encodeURIComponent(id)}/restore`), { method: 'POST' });
    announce(text('editing.restored'));
    onRestored();
  });
  return (
    <Card area="form" title={id}>
      {deletion === undefined ? <Empty>{text('editing.unknown')}</Empty> : (
        <>
          <p>{text('editing.wasDeleted', { who: deletion.by, at: moment(new Date(deletion.at)) })}</p>
          <Refused faults={faults} />
          <div class="form-buttons"><button type="button" class="primary" disabled={isSending} onClick={restore}>{text('editing.restore')}</button></div>
        </>
      )}
    </Card>
  );
}
