import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { principal } from '../../features/access/principal.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, Notification } from '../../shared/api/shapes.ts';
import { useCodes, useNames } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Counts } from './Counts.tsx';
import { NotificationFilters } from './NotificationFilters.tsx';
import { NotificationTable } from './NotificationTable.tsx';
import { filters, isFiltered } from './query.ts';
import { ReplayBar } from './ReplayBar.tsx';
import { useSubscriptionNames, type Words } from './words.ts';

/** The notifications with their recipients and the result of each attempt, the failed ones first. */
export function NotificationsPage() {
  return credential.value === null ? <SignIn /> : <Notifications />;
}

function Notifications() {
  const { text } = wording();
  const words: Words = { labels: useLabels(), countries: useNames('countries'), events: useCodes('occasionEvent'), subscriptions: useSubscriptionNames() };
  // Until the principal is known, the API's first answer decides.
  const mayReplay = principal.value === null || principal.value.role === 'admin';
  const list = useResource<List<Notification>>(address('notifications', { ...filters(), sort: '-status,-dueOn', limit: '100', cursor: parameter('cursor') ?? undefined }));
  return (
    <div class="notifications-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      <Counts version={list.value?.version ?? null} />
      <div class="card notification-filters"><NotificationFilters words={words} /></div>
      <Card area="notifications" what={<SavePicture title={text('collection.notifications')} />} title={text('collection.notifications')} aside={list.value === null ? undefined : text('notification.count', { count: list.value.total })}>
        {list.trouble !== null && list.value !== null && <Stale resource={list} trouble={list.trouble} />}
        {/* What became of a round stays, also where nothing that was given up is left. */}
        {mayReplay ? <ReplayBar items={list.value?.items ?? []} words={words} onDone={list.retry} /> : <p class="note">{text('notification.admins', { who: principal.value?.name ?? '' })}</p>}
        <Loaded resource={list} lines={10}>
          {value => (value.items.length === 0 ? <None /> : (
            <>
              <NotificationTable items={value.items} words={words} isTurning={list.isLoading} mayReplay={mayReplay} onReplayed={list.retry} />
              <Pages next={value.next} />
            </>
          ))}
        </Loaded>
      </Card>
    </div>
  );
}

function None() {
  const { text } = wording();
  if (isFiltered()) return <Empty>{text('notification.none.filtered')}</Empty>;
  return (
    <div class="none-yet">
      <p>{text('notification.none')}</p>
      <a class="button primary" href={hrefToPage('work/subscriptions')}>{text('notification.none.subscribe')}</a>
    </div>
  );
}
