import { useEffect } from 'preact/hooks';
import { mayAddFiles } from '../access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FileRow } from './FileRow.tsx';
import { UploadBox } from './UploadBox.tsx';
import { ended } from './uploads.ts';
import type { Agreement } from '../../shared/api/shapes.ts';

interface Props {
  /** Any collection whose records clients write: notifications and tokens of calendars take no files. */
  readonly collection: string;
  readonly id: string;
  /** Called when a file was added or removed, so that other parts of the page are updated. */
  readonly onChange?: () => void;
}

const mostAtOnce = 5;

/** The files of a record, the latest first. People who may write can add and remove files. */
export function Attachments({ collection, id, onChange }: Props) {
  const { text } = wording();
  const record = `${collection}/${encodeURIComponent(id)}`;
  // It reads the record and not the list of its files, because removing a file needs the record's version.
  const filed = useResource<Pick<Agreement, 'version' | 'attachments' | 'leadAgencyId'>>(address(record));
  const refresh = () => {
    filed.retry();
    onChange?.();
  };
  const last = ended.value;
  useEffect(() => {
    if (last?.record !== record) return;
    if (last.isAdded) announce(text('files.added', { name: last.name }));
    refresh();
  }, [last]);
  return (
    <div class="attachments">
      <Loaded resource={filed} lines={2}>
        {({ version, attachments }) => (attachments.length === 0 ? <Empty>{text('files.none')}</Empty> : (
          <FirstItems items={attachments.toReversed()} most={mostAtOnce}>
            {file => <FileRow key={file.id} record={record} version={version} file={file} onChange={refresh} />}
          </FirstItems>
        ))}
      </Loaded>
      {mayAddFiles(collection, filed.value?.leadAgencyId) && <UploadBox record={record} />}
    </div>
  );
}
