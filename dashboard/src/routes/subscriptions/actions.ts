import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import type { Subscription, SubscriptionOnce, TestedSubscription } from '../../shared/api/shapes.ts';

type Known = Pick<Subscription, 'id' | 'version'>;

const at = ({ id }: Known, rest = '') => address(`subscriptions/${encodeURIComponent(id)}${rest}`);
const seen = ({ version }: Known) => `"${version}"`;

/** Sends a test message without any data of records. The target's answer is returned, not thrown. */
export async function test(subscription: Known): Promise<TestedSubscription> {
  return (await write<TestedSubscription>(at(subscription, '/test'), { method: 'POST' })).value;
}

/** Pauses or resumes a subscription, also one that has ended or is paused until a day. */
export async function setActive(subscription: Known, active: boolean): Promise<Subscription> {
  const body = active ? { active, pausedUntil: null } : { active };
  return (await write<Subscription>(at(subscription), { method: 'PATCH', body, mediaType: 'application/merge-patch+json', ifMatch: seen(subscription) })).value;
}

/** Rotates the secret. Only this answer has the new one; the previous one signs beside it for a while. */
export async function rotate(subscription: Known): Promise<SubscriptionOnce> {
  return (await write<SubscriptionOnce>(at(subscription, '/rotateSecret'), { method: 'POST', ifMatch: seen(subscription) })).value;
}

/** Deletes a subscription. Its pending messages are dropped. */
export async function remove(subscription: Known): Promise<void> {
  await write(at(subscription), { method: 'DELETE', ifMatch: seen(subscription) });
}
