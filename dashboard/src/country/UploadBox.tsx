import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../i18n/index.ts';
import { announce } from '../shell/announcer.ts';
import { OfflineError } from '../api/problem.ts';
import { upload, type Upload } from './upload.ts';

interface Props {
  readonly countryId: string;
  readonly onAdded: () => void;
}

interface Running {
  readonly name: string;
  readonly share: number;
}

/** Takes a file that is dropped or chosen; says how far it is, and lets it be called off. */
export function UploadBox({ countryId, onAdded }: Props) {
  const { text, percent } = wording();
  const [running, setRunning] = useState<Running | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const current = useRef<Upload | null>(null);
  useEffect(() => () => current.current?.cancel(), []);

  const send = async (file: File | undefined) => {
    if (file === undefined || running !== null) return;
    setFault(null);
    setRunning({ name: file.name, share: 0 });
    current.current = upload(countryId, file, share => setRunning({ name: file.name, share }));
    try {
      await current.current.done;
      announce(text('country.upload.done', { name: file.name }));
      onAdded();
    } catch (error) {
      if (!isCancelled(error)) setFault(error instanceof OfflineError ? text('state.offline') : error instanceof Error ? error.message : String(error));
    }
    current.current = null;
    setRunning(null);
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
        void send(event.dataTransfer?.files[0]);
      }}>
      {running === null ? <Chooser onChoose={file => void send(file)} /> : (
        <div class="upload-running">
          <bdi>{running.name}</bdi>
          <progress max={1} value={running.share} aria-label={text('country.upload.progress', { name: running.name })} />
          <span>{percent(running.share)}</span>
          <button type="button" onClick={() => current.current?.cancel()}>{text('country.upload.cancel')}</button>
        </div>
      )}
      {fault !== null && <p class="late" role="alert">{fault}</p>}
    </div>
  );
}

function Chooser({ onChoose }: { readonly onChoose: (file: File | undefined) => void }) {
  const { text } = wording();
  const choose = (input: HTMLInputElement) => {
    onChoose(input.files?.[0]);
    // The same file can be chosen again.
    input.value = '';
  };
  return (
    <label>
      <span>{text('country.upload')}</span>
      <input type="file" onChange={event => choose(event.currentTarget)} />
    </label>
  );
}

function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
