import { useMemo } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Fields, List, Notification, Subscription } from '../../shared/api/shapes.ts';
import type { Choice, Names } from '../../shared/names/useNames.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { hrefOfRecord } from '../../shared/router/records.ts';

/** The labels of codes and ids. */
export interface Words {
  readonly labels: Labels;
  readonly countries: Names;
  readonly events: readonly Choice[];
  readonly subscriptions: Names;
}

/** The titles of subscriptions. Readers do not see subscriptions, so they see the ids. */
export function useSubscriptionNames(): Names {
  const list = useResource<List<Fields<Subscription, 'id' | 'title' | 'target'>>>(address('subscriptions', { fields: 'id,title,target', limit: '500' }), null);
  const { of, compare } = wording();
  return useMemo(() => {
    const names = new Map((list.value?.items ?? []).map(one => [one.id, (one.title ? of(one.title) : '') || one.target]));
    return { of: id => names.get(id) ?? id, choices: [...names].sort((left, right) => compare(left[1], right[1])) };
  }, [list.value, of, compare]);
}

/** A record as it is named in filters: countries/FR. */
export function keyOf({ subject }: Pick<Notification, 'subject'>): string {
  return `${subject.collection}/${subject.id}`;
}

/** The title of the record, if this page knows it. */
export function subjectName({ subject }: Pick<Notification, 'subject'>, words: Words): string {
  return subject.collection === 'countries' ? words.countries.of(subject.id) : subject.id;
}

/** The label of the event. Letters about review cycles have labels of their own. */
export function eventName({ event, addressee }: Pick<Notification, 'event' | 'addressee'>, words: Words): string {
  if (event === 'subscription.confirm') return words.labels('subscriptionLetter', event);
  if (addressee?.role === 'colleague') return words.labels('workLetter', event);
  return words.labels(addressee === undefined ? 'occasionEvent' : 'roundLetter', event);
}

/** The recipient: the subscription, or the addressee of a letter. */
export function receiverName({ subscriptionId, addressee }: Pick<Notification, 'subscriptionId' | 'addressee'>, words: Words): string {
  if (subscriptionId !== undefined) return words.subscriptions.of(subscriptionId);
  return addressee === undefined ? '' : [words.labels('addresseeRole', addressee.role), addressee.agencyId].filter(part => part !== undefined).join(', ');
}

/** The page that shows the record; null where there is none. */
export function subjectHref({ subject }: Pick<Notification, 'subject'>): string | null {
  return hrefOfRecord({ ...subject, operation: 'update' });
}
