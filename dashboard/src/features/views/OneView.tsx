import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import type { SavedView } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { announce } from '../../shared/page/announcer.ts';
import { isPlain, place } from '../../shared/router/location.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { copy } from '../../shared/ui/copy.ts';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { mayWrite } from '../access/principal.ts';
import { DefaultOf } from './DefaultOf.tsx';
import { Rename } from './Rename.tsx';
import { addressOfView, hrefOfView, queryToSave } from './views.ts';

/** The fields of a view that can be changed. */
export type ViewChange = Partial<Pick<SavedView, 'title' | 'query' | 'sharing' | 'defaultOfRoles' | 'defaultOfAgencyIds'>>;

interface Props {
  readonly view: SavedView;
  readonly isOwn: boolean;
  /** Whether it is the view that the list shows. */
  readonly isCurrent: boolean;
  readonly onChanged: () => void;
  readonly onDeleted: () => void;
  /** Called when the view was chosen. */
  readonly onChosen: () => void;
}

/** A saved view: a link to it, and its actions for people who may share, change or delete it. */
export function OneView({ view, isOwn, isCurrent, onChanged, onDeleted, onChosen }: Props) {
  const { text, of } = wording();
  const [error, setError] = useState<unknown>(null);
  const [shared, setShared] = useState<string | null>(null);
  const [name, path, ifMatch] = [of(view.title), address(`savedViews/${view.id}`), `"${view.version}"`];
  const [isSending, setSending] = useState(false);
  const [sent, setSent] = useState<{ readonly change: ViewChange; readonly version: number } | null>(null);
  // The choice is shown until the list has it. A further change refers to the version that comes with it.
  const shown = sent?.version === view.version ? { ...view, ...sent.change } : view;
  const isBusy = isSending || shown !== view;
  const before = useRef<Element | null>(null);
  // An input that was locked during the change has lost the focus.
  useEffect(() => {
    if (!isBusy && document.activeElement === document.body && before.current instanceof HTMLElement) before.current.focus();
  }, [isBusy]);
  const attempt = async (work: () => Promise<unknown>, said: string): Promise<boolean> => {
    if (isBusy) return false;
    let isDone = true;
    before.current = document.activeElement;
    setSending(true);
    setError(null);
    try {
      await work();
      announce(said);
    } catch (refused) {
      setError(refused);
      setSent(null);
      isDone = false;
    }
    setSending(false);
    onChanged();
    return isDone;
  };
  const change = (changed: ViewChange) => attempt(() => {
    setSent({ change: changed, version: view.version });
    return write(path, { method: 'PATCH', mediaType: 'application/merge-patch+json', body: changed, ifMatch });
  }, text('views.changed', { name }));
  const sharedWith = text(view.sharing === 'everybody' ? 'views.shared.everybody' : 'views.shared');
  const share = () => attempt(async () => {
    if (view.sharing === 'private') await write(path, { method: 'PATCH', mediaType: 'application/merge-patch+json', body: { sharing: 'colleagues' }, ifMatch });
    const link = addressOfView(view.id);
    setShared(link);
    // If copying fails, the address is shown for copying by hand.
    await copy(link);
  }, sharedWith);
  const remove = () => attempt(async () => {
    await write(path, { method: 'DELETE', ifMatch });
    onDeleted();
  }, text('views.deleted', { name }));
  const mayChange = isOwn || mayWrite.value;
  const query = queryToSave(place.value.query);
  const href = hrefOfView(view);
  return (
    <li>
      <a {...(href === null ? {} : { href })} aria-current={isCurrent ? 'true' : undefined} onClick={event => isPlain(event) && onChosen()}><bdi>{name}</bdi></a>
      {!isOwn && <small> {text('views.by', { who: view.createdBy })}</small>}
      <div class="view-tools">
        {(isOwn || view.sharing !== 'private') && <button type="button" disabled={isBusy} aria-label={text('views.share.name', { name })} onClick={() => void share()}>{text('views.share')}</button>}
        {isCurrent && mayChange && query !== view.query && (
          <button type="button" disabled={isBusy} aria-label={text('views.update.name', { name })} onClick={() => void change({ query })}>{text('views.update')}</button>
        )}
        {mayChange && <Rename title={view.title} isBusy={isBusy} onRename={title => change({ title })} />}
        {mayChange && <Sharing view={shown} isOwn={isOwn} isBusy={isBusy} onChange={sharing => void change({ sharing })} />}
        {mayWrite.value && view.sharing !== 'private' && <DefaultOf view={shown} isBusy={isBusy} onChange={changed => void change(changed)} />}
        {mayChange && (
          <Confirm isDisabled={isBusy} label={text('editing.delete')} name={text('views.delete.name', { name })} question={text('views.delete.question', { name })}
            onYes={() => void remove()} />
        )}
      </div>
      {shared !== null && <p role="status" class="view-shared">{sharedWith} <input readOnly dir="ltr" aria-label={text('views.address', { name })} value={shared} onFocus={event => event.currentTarget.select()} /></p>}
      {error !== null && <Refusal title={text('views.notDone')} error={error} />}
    </li>
  );
}

interface SharingProps {
  readonly view: SavedView;
  readonly isOwn: boolean;
  readonly isBusy: boolean;
  readonly onChange: (sharing: SavedView['sharing']) => void;
}

const choices = ['private', 'colleagues', 'everybody'] as const;

function Sharing({ view, isOwn, isBusy, onChange }: SharingProps) {
  const { text, of } = wording();
  const labels = useLabels();
  const offered = choices.filter(choice => choice === view.sharing || (choice === 'everybody' ? mayWrite.value : choice === 'private' ? isOwn : true));
  return (
    <select disabled={isBusy} aria-label={text('views.sharing.name', { name: of(view.title) })} value={view.sharing} onChange={event => onChange(offered.find(choice => choice === event.currentTarget.value) ?? view.sharing)}>
      {offered.map(choice => <option key={choice} value={choice}>{labels('viewSharing', choice)}</option>)}
    </select>
  );
}
