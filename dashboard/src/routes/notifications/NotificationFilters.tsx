import { isDay } from '../../shared/dates/days.ts';
import { useCodes } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, hrefTo, parameter, place } from '../../shared/router/location.ts';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { filterNames, isFiltered } from './query.ts';
import type { Words } from './words.ts';

// Another selection begins at its first page.
const choose = (changes: Readonly<Record<string, string | null>>) => change({ ...changes, cursor: null });

/** The filters of the list. The address holds them. */
export function NotificationFilters({ words }: { readonly words: Words }) {
  const { text } = wording();
  const all = text('filters.all');
  return (
    <>
      <FilterSelect label={text('notification.state')} name="status" value={parameter('status')} all={all} choices={useCodes('notificationStatus')} onChange={status => choose({ status })} />
      <FilterSelect label={text('notification.event')} name="event" value={parameter('event')} all={all} choices={words.events} onChange={event => choose({ event })} />
      <FilterSelect label={text('notification.subscription')} name="subscription" value={parameter('subscription')} all={all} choices={words.subscriptions.choices} onChange={subscription => choose({ subscription })} />
      <label class="filter">
        <span>{text('notification.subject')}</span>
        <input type="text" name="subject" dir="ltr" placeholder="countries/FR" value={parameter('subject') ?? ''}
          onChange={event => choose({ subject: event.currentTarget.value.trim() === '' ? null : event.currentTarget.value.trim() })} />
      </label>
      <Day name="from" label={text('filters.dueFrom')} />
      <Day name="to" label={text('filters.dueTo')} />
      {isFiltered() && <a class="button" href={hrefTo(place.value.path, { ...Object.fromEntries(filterNames.map(name => [name, null])), cursor: null })}>{text('filters.clear')}</a>}
    </>
  );
}

function Day({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type="date" name={name} value={parameter(name) ?? ''} onChange={event => choose({ [name]: isDay(event.currentTarget.value) ? event.currentTarget.value : null })} />
    </label>
  );
}
