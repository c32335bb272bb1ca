import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import type { SavedView } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { announce } from '../../shared/page/announcer.ts';
import { place } from '../../shared/router/location.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { mayWrite } from '../access/principal.ts';
import { DefaultOf } from './DefaultOf.tsx';
import { addressOfView, hrefOfView, queryToSave } from './views.ts';

/** What a view is changed by; the registry takes no more. */
export type ViewChange = Partial<Pick<SavedView, 'query' | 'sharing' | 'defaultOfRoles' | 'defaultOfAgencyIds'>>;

interface Props {
  readonly view: SavedView;
  readonly isOwn: boolean;
  /** Whether the list shows it. */
  readonly isCurrent: boolean;
  readonly onChanged: () => void;
}

/** A saved view: opened by its name, and shared, changed and deleted by whoever may. */
export function OneView({ view, isOwn, isCurrent, onChanged }: Props) {
  const { text, of } = wording();
  const [error, setError] = useState<unknown>(null);
  const [shared, setShared] = useState<string | null>(null);
  const [name, path, ifMatch] = [of(view.title), address(`savedViews/${view.id}`), `"${view.version}"`];
  const attempt = async (work: () => Promise<unknown>, said?: string) => {
    setError(null);
    try {
      await work();
      if (said !== undefined) announce(said);
    } catch (refused) {
      setError(refused);
    }
    onChanged();
  };
  const change = (changed: ViewChange, said = text('views.changed', { name })) =>
    attempt(() => write(path, { method: 'PATCH', mediaType: 'application/merge-patch+json', body: changed, ifMatch }), said);
  const share = () => attempt(async () => {
    if (view.sharing === 'private') await write(path, { method: 'PATCH', mediaType: 'application/merge-patch+json', body: { sharing: 'colleagues' }, ifMatch });
    const link = addressOfView(view.id);
    setShared(link);
    // A browser may refuse; the address stands there to copy by hand.
    await navigator.clipboard.writeText(link).catch(() => undefined);
  }, text('views.shared'));
  const mayChange = isOwn || mayWrite.value;
  const query = queryToSave(place.value.query);
  const href = hrefOfView(view);
  return (
    <li>
      <a {...(href === null ? {} : { href })} aria-current={isCurrent ? 'true' : undefined}><bdi>{name}</bdi></a>
      {!isOwn && <small> {text('views.by', { who: view.createdBy })}</small>}
      <div class="view-tools">
        {(isOwn || view.sharing !== 'private') && <button type="button" aria-label={text('views.share.name', { name })} onClick={() => void share()}>{text('views.share')}</button>}
        {isCurrent && mayChange && query !== view.query && (
          <button type="button" aria-label={text('views.update.name', { name })} onClick={() => void change({ query })}>{text('views.update')}</button>
        )}
        {mayChange && <Sharing view={view} isOwn={isOwn} onChange={sharing => void change({ sharing })} />}
        {mayWrite.value && view.sharing !== 'private' && <DefaultOf view={view} onChange={changed => void change(changed)} />}
        {mayChange && (
          <Confirm label={text('editing.delete')} name={text('views.delete.name', { name })} question={text('views.delete.question', { name })}
            onYes={() => void attempt(() => write(path, { method: 'DELETE', ifMatch }), text('views.deleted', { name }))} />
        )}
      </div>
      {shared !== null && <p role="status" class="view-shared">{text('views.shared')} <input readOnly dir="ltr" aria-label={text('views.address', { name })} value={shared} onFocus={event => event.currentTarget.select()} /></p>}
      {error !== null && <Refusal title={text('views.notDone')} error={error} />}
    </li>
  );
}

interface SharingProps {
  readonly view: SavedView;
  readonly isOwn: boolean;
  readonly onChange: (sharing: SavedView['sharing']) => void;
}

const choices = ['private', 'colleagues', 'everybody'] as const;

function Sharing({ view, isOwn, onChange }: SharingProps) {
  const { text, of } = wording();
  const labels = useLabels();
  const offered = choices.filter(choice => choice === view.sharing || (choice === 'everybody' ? mayWrite.value : choice === 'private' ? isOwn : true));
  return (
    <select aria-label={text('views.sharing.name', { name: of(view.title) })} value={view.sharing} onChange={event => onChange(offered.find(choice => choice === event.currentTarget.value) ?? view.sharing)}>
      {offered.map(choice => <option key={choice} value={choice}>{labels('viewSharing', choice)}</option>)}
    </select>
  );
}
