import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { Skeleton } from '../../shared/ui/Card.tsx';
import type { EditableListProps } from './EditableList.tsx';

let loaded: ComponentType<EditableListProps> | null = null;

/** An editable list on a page of readers, who are not to wait for what they never see: it is read when an editor turns it on. */
export function LaterList(props: EditableListProps) {
  const [Shown, setShown] = useState<ComponentType<EditableListProps> | null>(() => loaded);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (loaded !== null) return;
    import('./EditableList.tsx').then(({ EditableList }) => {
      loaded = EditableList;
      setShown(() => EditableList);
    }, () => setFailed(true));
  }, []);
  if (hasFailed) return <p class="late" role="alert">{wording().text('state.offline')}</p>;
  return Shown === null ? <Skeleton lines={12} /> : <Shown {...props} />;
}
