import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, SavedView } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
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
}

/** The views of a list: one's own, those of others, and a form that saves what is shown. */
export function ViewsPanel({ collection, current, onChanged }: Props) {
  const { text } = wording();
  const list = (mine: 'true' | 'false') => address('savedViews', { collection, mine, limit: '100' });
  const [own, others] = [useResource<List<SavedView>>(list('true')), useResource<List<SavedView>>(list('false'))];
  const changed = () => {
    own.retry();
    others.retry();
    onChanged();
  };
  const all = hrefOfList(collection, { [savedName]: whole });
  return (
    <div class="views-panel">
      <SaveForm collection={collection} onSaved={changed} />
      <h3>{text('views.mine')}</h3>
      <Loaded resource={own} lines={2}>
        {({ items }) => (items.length === 0 ? <p class="note">{text('views.none')}</p> : <Views items={items} isOwn current={current} onChanged={changed} />)}
      </Loaded>
      <Loaded resource={others} lines={1}>
        {({ items }) => (items.length === 0 ? null : <><h3>{text('views.others')}</h3><Views items={items} isOwn={false} current={current} onChanged={changed} /></>)}
      </Loaded>
      {all !== null && <p><a href={all}>{text('views.whole')}</a></p>}
    </div>
  );
}

interface ViewsProps {
  readonly items: readonly SavedView[];
  readonly isOwn: boolean;
  readonly current: SavedView | null;
  readonly onChanged: () => void;
}

function Views({ items, isOwn, current, onChanged }: ViewsProps) {
  return <ul class="views">{items.map(view => <OneView key={view.id} view={view} isOwn={isOwn} isCurrent={view.id === current?.id} onChanged={onChanged} />)}</ul>;
}
