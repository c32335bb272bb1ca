import { useRef } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, SavedView } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { isPlain } from '../../shared/router/location.ts';
import { hrefOfList } from '../../shared/router/records.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { OneView } from './OneView.tsx';
import { SaveForm } from './SaveForm.tsx';
import { savedName, whole } from './views.ts';

interface Props {
  readonly collection: string;
  /** The view that the list shows. */
  readonly current: SavedView | null;
  readonly onChanged: () => void;
  /** Called when a view or the whole list was chosen. */
  readonly onChosen: () => void;
}

/** The views of a list: one's own, those of others, and a form that saves what is shown. */
export function ViewsPanel({ collection, current, onChanged, onChosen }: Props) {
  const { text } = wording();
  const pathOf = (mine: 'true' | 'false') => address('savedViews', { collection, mine, limit: '100' });
  const [own, others] = [useResource<List<SavedView>>(pathOf('true')), useResource<List<SavedView>>(pathOf('false'))];
  const changed = () => {
    own.retry();
    others.retry();
    onChanged();
  };
  const head = useRef<HTMLHeadingElement>(null);
  // The button with the focus is removed with its view.
  const shared = { current, onChanged: changed, onDeleted: () => head.current?.focus(), onChosen };
  const all = hrefOfList(collection, { [savedName]: whole });
  return (
    <div class="views-panel">
      <SaveForm collection={collection} onSaved={changed} />
      <h3 ref={head} tabIndex={-1}>{text('views.mine')}</h3>
      <Loaded resource={own} lines={2}>
        {list => (list.items.length === 0 ? <p class="note">{text('views.none')}</p> : <Views list={list} isOwn {...shared} />)}
      </Loaded>
      <Loaded resource={others} lines={1}>
        {list => (list.items.length === 0 ? null : <><h3>{text('views.others')}</h3><Views list={list} isOwn={false} {...shared} /></>)}
      </Loaded>
      {all !== null && <p><a href={all} onClick={event => isPlain(event) && onChosen()}>{text('views.whole')}</a></p>}
    </div>
  );
}

interface ViewsProps {
  readonly list: List<SavedView>;
  readonly isOwn: boolean;
  readonly current: SavedView | null;
  readonly onChanged: () => void;
  readonly onDeleted: () => void;
  readonly onChosen: () => void;
}

function Views({ list, current, ...rest }: ViewsProps) {
  const { text } = wording();
  const others = list.total - list.items.length;
  return (
    <>
      <ul class="views">{list.items.map(view => <OneView key={view.id} view={view} isCurrent={view.id === current?.id} {...rest} />)}</ul>
      {others > 0 && <p class="note">{text('views.more', { count: others })}</p>}
    </>
  );
}
