import { useState } from 'preact/hooks';
import { mayAddFiles } from '../access/principal.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Attachments } from './Attachments.tsx';
import { FileLink } from './FileRow.tsx';
import type { Attachment } from '../../shared/api/shapes.ts';

interface Props {
  readonly collection: string;
  readonly id: string;
  readonly files: readonly Attachment[];
  /** Whether people who may write can add files here. */
  readonly canChange: boolean;
  readonly onChange: () => void;
}

/** The files of a record in a list: their names, and on request everything that a person who may write can do with them. */
export function OwnFiles({ collection, id, files, canChange, onChange }: Props) {
  const { text } = wording();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {!isOpen && files.length > 0 && (
        <ul class="own-files">{files.map(file => <li key={file.id}><FileLink record={`${collection}/${encodeURIComponent(id)}`} file={file} /></li>)}</ul>
      )}
      {canChange && mayAddFiles(collection, undefined) && (
        <details class="more" onToggle={event => setOpen(event.currentTarget.open)}>
          <summary>{text('files.change')}</summary>
          {isOpen && <Attachments collection={collection} id={id} onChange={onChange} />}
        </details>
      )}
    </>
  );
}
