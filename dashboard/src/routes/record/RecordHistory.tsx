import { mayWrite } from '../../features/access/principal.ts';
import { address } from '../../shared/api/client.ts';
import type { Resource } from '../../shared/api/resource.ts';
import { write } from '../../shared/api/write.ts';
import { HistoryCard } from '../../features/history/HistoryCard.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { Refused } from '../../features/editing/Refused.tsx';
import { useSending } from '../../features/editing/useSending.ts';
import type { Change, ChangePage } from '../../features/history/change.ts';

interface Props {
  readonly collection: string;
  readonly id: string;
  readonly changes: Resource<ChangePage>;
  /** The state that is being restored; null for none. */
  readonly etag: string | null;
  /** Whether there is unsaved input, which must be saved or discarded first. */
  readonly isChanged: boolean;
  readonly onRestored: () => void;
}

/** Every state of the record. Each one except the latest can be restored, which is a new change. */
export function RecordHistory({ collection, id, changes, etag, isChanged, onRestored }: Props) {
  const { text } = wording();
  const labels = useLabels();
  const { isSending, faults, send } = useSending();
  const latest = changes.value?.items[0]?.version;
  const restore = (version: number) => void send(async () => {
    await write(address(`${collection}/${encodeURIComponent(id)}/restore`, { version: String(version) }), { method: 'POST', ...(etag === null ? {} : { ifMatch: etag }) });
    announce(text('editing.restored'));
    onRestored();
  });
  const action = (change: Change) => mayWrite.value && change.version !== latest && change.patch !== null && (
    <Confirm label={text('editing.restoreVersion')} question={text('editing.restoreVersion.sure', { version: change.version })} isDisabled={isSending || isChanged} onYes={() => restore(change.version)} />
  );
  if (changes.value === null && changes.trouble !== null) return null;
  return (
    <>
      <Refused faults={faults} />
      <HistoryCard collection={collection} changes={changes} labels={labels} action={action} />
    </>
  );
}
