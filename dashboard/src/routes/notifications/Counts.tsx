import { useEffect } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, Notification, NotificationStatus } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefTo, parameter, place } from '../../shared/router/location.ts';

const all: readonly NotificationStatus[] = ['dead', 'pending', 'delivered'];

/** The numbers of failed, pending and delivered notifications, each with a link to them. */
export function Counts({ version }: { readonly version: number | null }) {
  const { text } = wording();
  return (
    <nav class="card notification-counts" aria-label={text('notification.states')}>
      {all.map(status => <Count key={status} status={status} version={version} />)}
    </nav>
  );
}

function Count({ status, version }: { readonly status: NotificationStatus; readonly version: number | null }) {
  const { number } = wording();
  const labels = useLabels();
  const list = useResource<List<Pick<Notification, 'id'>>>(address('notifications', { status, fields: 'id', limit: '1' }));
  // Notifications that were sent in the meantime have another status.
  useEffect(() => {
    if (version !== null && list.value !== null && list.value.version < version) list.retry();
  }, [version]);
  const isChosen = parameter('status') === status;
  const total = list.value?.total ?? null;
  return (
    <a class={`count-${status}${total === 0 ? ' zero' : ''}`} aria-current={isChosen ? 'true' : undefined} href={hrefTo(place.value.path, { status: isChosen ? null : status, cursor: null })}>
      <b>{total === null ? '–' : number(total)}</b> <span>{labels('notificationStatus', status)}</span>
    </a>
  );
}
