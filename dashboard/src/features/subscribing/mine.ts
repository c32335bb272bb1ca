import { address } from '../../shared/api/client.ts';
import type { Subscription, SubscriptionOnce } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { seesInternal } from '../access/principal.ts';

/** The subject of a subscription: everything about a country, or one record. */
export type About =
  | { readonly kind: 'country'; readonly id: string }
  | { readonly kind: 'record'; readonly key: string };

const ofCountry = ['partnership.raised', 'partnership.changed', 'agreement.signing', 'agreement.inForce', 'commitment.claimReceived', 'commitment.assessed', 'commitment.overdue'];

/** The list of one's own subscriptions. */
export const mineAddress = address('mySubscriptions');

const at = ({ id }: Pick<Subscription, 'id'>, rest = '') => address(`mySubscriptions/${encodeURIComponent(id)}${rest}`);
const seen = ({ version }: Pick<Subscription, 'version'>) => `"${version}"`;

/** Creates a subscription by mail to a country or a record. */
export async function subscribe(about: About, name: string, target: string): Promise<SubscriptionOnce> {
  const { language } = wording();
  const what = about.kind === 'country' ? { events: ofCountry, filter: { countryIds: [about.id] } } : { events: ['record.changed'], filter: { records: [about.key] } };
  const body = { channel: 'email', target, language, title: { [language]: name }, clearance: seesInternal.value ? 'internal' : 'public', ...what };
  return (await write<SubscriptionOnce>(mineAddress, { method: 'POST', body, idempotencyKey: crypto.randomUUID() })).value;
}

/** Whether one of the subscriptions is to the same. */
export function isAbout({ filter, events }: Subscription, about: About): boolean {
  return about.kind === 'country' ? filter.countryIds.includes(about.id) && filter.records.length === 0 && events.some(event => ofCountry.includes(event))
    : filter.records.includes(about.key);
}

/** Whether nothing is sent before its address is confirmed. */
export function isUnconfirmed({ channel, confirmedAt }: Pick<Subscription, 'channel' | 'confirmedAt'>): boolean {
  return channel === 'email' && !confirmedAt;
}

/** Pauses or resumes one's own subscription. */
export async function setMineActive(subscription: Subscription, active: boolean): Promise<void> {
  await write(at(subscription), { method: 'PATCH', body: active ? { active, pausedUntil: null } : { active }, mediaType: 'application/merge-patch+json', ifMatch: seen(subscription) });
}

/** Ends one's own subscription. */
export async function removeMine(subscription: Subscription): Promise<void> {
  await write(at(subscription), { method: 'DELETE', ifMatch: seen(subscription) });
}

/** Requests the mail for confirmation again. */
export async function askAgain(subscription: Subscription): Promise<void> {
  await write(at(subscription, '/confirmation'), { method: 'POST' });
}
