import { useEffect } from 'preact/hooks';
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

/** What shows that it is so: a page on the web, files of the commitment, and files that are added here. */
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
  const add = (fileId: string) => onChange([...value, { attachmentId: fileId }]);

  const last = ended.value;
  useEffect(() => {
    if (last?.record === record && last.isAdded) filed.retry();
  }, [last]);
  useEffect(() => {
    // What was added here is what the report names.
    const added = last?.record === record && last.isAdded ? files.findLast(file => file.name === last.name) : undefined;
    if (added !== undefined && !named(added.id)) add(added.id);
    // Once for each list that comes.
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
      <UploadBox record={record} />
      <FaultsAt pointer="/evidence" id={inputIdOf('/evidence')} />
    </fieldset>
  );
}
