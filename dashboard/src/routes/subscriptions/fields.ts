import { fieldsOf, type Contract, type Field, type NamedField } from '../../features/editing/schema.ts';
import type { Hints } from '../../features/editing/scope.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';

const order = ['channel', 'target', 'secret', 'handshake', 'language', 'title', 'clearance', 'events', 'filter', 'leadDays', 'pausedUntil', 'active', 'id'];

/** The contract says of these lists only that they hold texts, because the values depend on the registry's settings. */
const narrowed: Readonly<Record<string, Field>> = {
  events: { kind: 'list', item: { kind: 'code', vocabulary: 'occasionEvent', isNumber: false } },
  classes: { kind: 'list', item: { kind: 'code', vocabulary: 'anniversaryClass', isNumber: false } },
  regions: { kind: 'list', item: { kind: 'region' } },
};

/** The fields of a subscription's form, in the order in which it asks for them. */
export function subscriptionFields(contract: Contract): readonly NamedField[] {
  return fieldsOf(contract, 'subscriptions')
    .filter(({ name }) => order.includes(name))
    .toSorted((left, right) => order.indexOf(left.name) - order.indexOf(right.name))
    .map(narrow);
}

/** Whether the form of an existing subscription asks for a field: the id never changes, and a secret is replaced by an action of its own. */
export function isEditable({ name }: NamedField): boolean {
  return name !== 'id' && name !== 'secret';
}

/** Whether the form of a new subscription asks for a field: only webhooks are signed. */
export function isAskedOf({ name }: NamedField, value: JsonObject): boolean {
  return (name !== 'secret' && name !== 'handshake') || value['channel'] === 'webhook';
}

function narrow(named: NamedField): NamedField {
  const { name, field, isRequired } = named;
  if (field.kind === 'group') return { name, isRequired, field: { kind: 'group', fields: field.fields.map(narrow) } };
  return { name, isRequired, field: narrowed[name] ?? field };
}

const targetHints = { webhook: 'subscription.target.webhook', email: 'subscription.target.email', queue: 'subscription.target.queue' } as const;

export function hintsFor({ channel }: JsonObject): Hints {
  const { text } = wording();
  const isKnown = channel === 'webhook' || channel === 'email' || channel === 'queue';
  return {
    ...(isKnown ? { '/target': text(targetHints[channel]) } : {}),
    '/secret': text('subscription.secret.hint'),
    '/id': text('subscription.id.hint'),
    '/clearance': text('subscription.clearance.hint'),
    '/filter': text('subscription.what.hint'),
    '/filter/classes': text('subscription.classes.hint'),
    '/filter/records': text('subscription.records.hint'),
    '/leadDays': text('subscription.leadDays.hint'),
    '/pausedUntil': text('subscription.pausedUntil.hint'),
  };
}
