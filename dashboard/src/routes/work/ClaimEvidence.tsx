import { useEffect, useRef, useState } from 'preact/hooks';
import { UploadBox } from '../../features/attachments/UploadBox.tsx';
import { ended } from '../../features/attachments/uploads.ts';
import { inputIdOf, pointerTo } from '../../features/editing/faults.ts';
import { FaultsAt } from '../../features/editing/Labelled.tsx';
import { useScope } from '../../features/editing/scope.ts';
import { written } from '../../features/editing/SimpleInputs.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Commitment } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Json, JsonObject } from '../../shared/json/json.ts';

interface Props {
  /** The commitment, which has the files. */
  readonly id: string;
  readonly value: readonly JsonObject[];
  readonly onChange: (value: Json) => void;
}

/** The evidence of a claim: a web page, files of the commitment, and files that are added here. */
export function ClaimEvidence({ id, value, onChange }: Props) {
  const { text } = wording();
  const { isLocked } = useScope();
  const record = `commitments/${encodeURIComponent(id)}`;
  const filed = useResource<Pick<Commitment, 'attachments'>>(address(record));
  const files = filed.value?.attachments ?? [];
  const urlAt = value.findIndex(one => 'url' in one);
  const pointer = pointerTo('/evidence', urlAt < 0 ? value.length : urlAt);
  const inputId = inputIdOf(pointerTo('/evidence', 'url'));
  const named = (fileId: string) => value.some(one => one['attachmentId'] === fileId);
  const add = (...fileIds: readonly string[]) => onChange([...value, ...fileIds.map(attachmentId => ({ attachmentId }))]);

  const uploaded = useUploadedTo(record);
  // The files that this form does not add automatically: earlier ones, and those that it has added already, which the person may have removed again.
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    if (uploaded.length > 0) filed.retry();
  }, [uploaded]);
  useEffect(() => {
    if (filed.value === null) return;
    known.current ??= new Set(files.map(file => file.id));
    const added = files.filter(file => uploaded.includes(file.name) && known.current?.has(file.id) === false).map(file => file.id);
    for (const fileId of added) known.current.add(fileId);
    if (added.length > 0) add(...added);
    // Once for each new list.
  }, [filed.value]);

  const setUrl = (typed: string) => {
    const others = value.filter(one => !('url' in one));
    onChange(typed === '' ? others : urlAt < 0 ? [...value, { url: typed }] : value.map((one, at) => (at === urlAt ? { ...one, url: typed } : one)));
  };
  return (
    <fieldset class="wide my-evidence attachments" id={inputIdOf('/evidence')} tabIndex={-1} data-pointer="/evidence">
      <legend>{text('reports.evidence')}</legend>
      <p class="hint">{text('reports.evidence.when')}</p>
      <div class="labelled">
        <label for={inputId}>{text('reports.evidence.url')}</label>
        <input id={inputId} type="url" dir="ltr" autocomplete="off" placeholder="https://" disabled={isLocked} value={written(value[urlAt]?.['url'])} onInput={event => setUrl(event.currentTarget.value)} />
        <FaultsAt pointer={pointerTo(pointer, 'url')} id={inputId} />
      </div>
      {files.length > 0 && (
        <ul class="checks">
          {files.map(file => (
            <li key={file.id}>
              <label><input type="checkbox" disabled={isLocked} checked={named(file.id)} onChange={event => (event.currentTarget.checked ? add(file.id) : onChange(value.filter(one => one['attachmentId'] !== file.id)))} /> <bdi>{file.name}</bdi></label>
            </li>
          ))}
        </ul>
      )}
      {filed.value !== null && <UploadBox record={record} />}
      <FaultsAt pointer="/evidence" id={inputIdOf('/evidence')} />
    </fieldset>
  );
}

/** The names of the files that have arrived at a record since the form is open. */
function useUploadedTo(record: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    const before = ended.peek();
    return ended.subscribe(last => {
      if (last !== before && last?.record === record && last.isAdded) setNames(some => [...some, last.name]);
    });
  }, [record]);
  return names;
}
