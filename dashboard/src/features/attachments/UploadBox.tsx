import { useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { bytes } from './bytes.ts';
import { cancel, retry, upload, uploads, type Upload } from './uploads.ts';
import { faultText } from '../../shared/ui/fault.ts';

/** Accepts dropped or chosen files, shows the progress of each and lets people cancel it. */
export function UploadBox({ record }: { readonly record: string }) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    for (const file of files ?? []) upload(record, file);
  };
  return (
    <div class={`upload${isOver ? ' over' : ''}`}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}>
      <Chooser onChoose={take} />
      {uploads.value.filter(one => one.record === record).map(one => <Running key={one.id} upload={one} />)}
    </div>
  );
}

/** Lets people choose files. */
export function Chooser({ onChoose }: { readonly onChoose: (files: FileList | null) => void }) {
  const { text } = wording();
  const choose = (input: HTMLInputElement) => {
    onChoose(input.files);
    // The same file can be chosen again.
    input.value = '';
  };
  return (
    <label>
      <span>{text('files.drop')}</span>
      {/* The browser's own words for this are in its own language. */}
      <span class="button">{text('files.choose')}</span>
      <input type="file" class="visually-hidden" multiple onChange={event => choose(event.currentTarget)} />
    </label>
  );
}

function Running({ upload: { id, file, sent, state, error } }: { readonly upload: Upload }) {
  const { text, percent, language } = wording();
  // An empty file is complete at once.
  const share = file.size === 0 ? 1 : sent / file.size;
  return (
    <div class="upload-running">
      <p class="upload-name"><bdi>{file.name}</bdi></p>
      {state === 'failed' ? <p class="late" role="alert">{faultText(wording(), error)}</p> : (
        <>
          <progress max={1} value={share} aria-label={text('files.sending', { name: file.name })} />
          <span class="upload-share"><span>{percent(share)}</span> <small>{text('files.of', { sent: bytes(sent, language), size: bytes(file.size, language) })}</small></span>
        </>
      )}
      {state === 'failed' && <button type="button" onClick={() => retry(id)}>{text('state.retry')}</button>}
      <button type="button" onClick={() => cancel(id)}>{text('files.cancel')}</button>
      {state === 'waiting' && <p class="upload-note" role="status">{text('files.waiting')}</p>}
      {state === 'queued' && <p class="upload-note">{text('files.queued')}</p>}
    </div>
  );
}
