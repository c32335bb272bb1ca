import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NewRecordCard } from '../../features/editing/NewRecordCard.tsx';
import { RecordEditor } from '../../features/editing/RecordEditor.tsx';
import type { Contract } from '../../features/editing/schema.ts';
import { useEditing } from '../../features/editing/useEditing.ts';
import type { Subscription, SubscriptionOnce } from '../../shared/api/shapes.ts';
import { draftOf } from '../../shared/drafts/drafts.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { JsonObject } from '../../shared/json/json.ts';
import { hintsFor, isAskedOf, isEditable, subscriptionFields } from './fields.ts';
import { nameOf } from './words.ts';

interface Props {
  readonly contract: Contract;
  readonly onSaved: (subscription: SubscriptionOnce) => void;
  readonly onCancel: () => void;
}

/** Makes a subscription. */
export function NewSubscriptionForm({ contract, onSaved, onCancel }: Props) {
  const { text, language } = wording();
  const [fields] = useState(() => subscriptionFields(contract));
  const begin = () => draftOf({ channel: 'webhook', language, clearance: 'public', active: true, events: [], leadDays: [] }, null);
  return (
    <Focused title={text('subscription.new')}>
      <NewRecordCard collection="subscriptions" title={text('subscription.new')} area="subscription" fieldsFor={value => fields.filter(field => isAskedOf(field, value))}
        hintsFor={hintsFor} begin={begin} onCreated={record => onSaved(saved(record))} onCancel={onCancel} />
    </Focused>
  );
}

/** Changes a subscription. */
export function SubscriptionForm({ contract, subscription, onSaved, onCancel }: Props & { readonly subscription: Subscription }) {
  const { text } = wording();
  const [fields] = useState(() => subscriptionFields(contract).filter(isEditable));
  const editing = useEditing(`subscriptions/${encodeURIComponent(subscription.id)}`, fields, record => onSaved(saved(record)));
  const title = text('subscription.edit.name', { name: nameOf(subscription) });
  return (
    <Focused title={title}>
      <RecordEditor collection="subscriptions" title={title} area="subscription" editing={editing} fields={fields} hints={hintsFor(editing.draft?.value ?? {})} onCancel={onCancel} />
    </Focused>
  );
}

// The API answers a write with the subscription.
function saved(record: JsonObject): SubscriptionOnce {
  return record as unknown as SubscriptionOnce;
}

/** Moves the focus to the form when it opens. */
function Focused({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h2 ref={heading} tabIndex={-1} class="visually-hidden">{title}</h2>
      {children}
    </div>
  );
}
