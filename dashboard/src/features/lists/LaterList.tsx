import { wording } from '../../shared/i18n/index.ts';
import { Skeleton } from '../../shared/ui/Card.tsx';
import { later } from '../../shared/ui/later.tsx';
import type { EditableListProps } from './EditableList.tsx';

/** An editable list on a page of readers, who do not wait for its script: it is loaded when an editor switches editing on. */
export const LaterList = later<EditableListProps>(async () => (await import('./EditableList.tsx')).EditableList, {
  pending: () => <Skeleton lines={12} />,
  lost: () => <p class="late" role="alert">{wording().text('state.offline')}</p>,
});
