import { useEffect, useRef, useState } from 'preact/hooks';
import { DownloadLink } from '../access/DownloadLink.tsx';
import { mayWrite } from '../access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { bytes } from './bytes.ts';
import { faultText } from '../../shared/ui/fault.ts';
import type { Attachment } from '../../shared/api/shapes.ts';

interface Props {
  /** `countries/FR`. */
  readonly record: string;
  /** The version of the record in view, so that a later change is not overwritten. */
  readonly version: number;
  readonly file: Attachment;
  readonly onChange: () => void;
}

/** One file of a record, to download, and to remove for people who may write. */
export function FileRow(props: Props) {
  const { text, date, language } = wording();
  const { record, file } = props;
  const [isAsking, setAsking] = useState(false);
  return (
    <li>
      <div>
        <FileLink record={record} file={file} />
        <span class="fact-date">{bytes(file.size, language)} · <time dateTime={file.addedAt}>{date(file.addedAt.slice(0, 10))}</time> {text('changes.by', { who: file.addedBy })}</span>
        {mayWrite.value && (isAsking ? <Removal {...props} onKeep={() => setAsking(false)} /> : (
          <button type="button" class="link" onClick={() => setAsking(true)}>{text('files.remove')}<span class="visually-hidden"> {file.name}</span></button>
        ))}
      </div>
    </li>
  );
}

/** A file's name, which leads to the file. */
export function FileLink({ record, file }: Pick<Props, 'record' | 'file'>) {
  return <DownloadLink href={address(`${record}/attachments/${file.id}`)} name={file.name} size={file.size}><bdi>{file.name}</bdi></DownloadLink>;
}

function Removal({ record, version, file, onChange, onKeep }: Props & { readonly onKeep: () => void }) {
  const { text } = wording();
  const [fault, setFault] = useState<string | null>(null);
  const keep = useRef<HTMLButtonElement>(null);
  // The focus moves to the button that removes nothing.
  useEffect(() => keep.current?.focus(), []);
  const remove = () => {
    setFault(null);
    write(address(`${record}/attachments/${file.id}`), { method: 'DELETE', ifMatch: `"${version}"` }).then(
      () => {
        announce(text('files.removed', { name: file.name }));
        onChange();
      },
      (error: unknown) => {
        const isStale = error instanceof RefusedError && error.problem.status === 412;
        setFault(isStale ? text('files.stale') : faultText(wording(), error));
        if (isStale) onChange();
      });
  };
  return (
    <div class="removal">
      <p>{text('files.remove.ask')}</p>
      <button type="button" ref={keep} onClick={onKeep}>{text('files.keep')}</button>
      <button type="button" onClick={remove}>{text('files.remove')}</button>
      {fault !== null && <p class="late" role="alert">{fault}</p>}
    </div>
  );
}
