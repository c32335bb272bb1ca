import { dropDraft } from '../../shared/drafts/drafts.ts';
import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, Notification, Subscription, SubscriptionOnce, TestedSubscription } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefTo, hrefToPage, place } from '../../shared/router/location.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { remove, rotate, setActive, test } from './actions.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { selectionOf, stateOf } from './state.ts';
import { labelOf, nameOf, type Words } from './words.ts';

interface Props {
  readonly subscription: Subscription;
  readonly words: Words;
  readonly onChanged: () => void;
  readonly onSecret: (made: SubscriptionOnce) => void;
}

/** One subscription: its target, its events, the status of its messages, and its actions. */
export function SubscriptionItem({ subscription, words, onChanged, onSecret }: Props) {
  const name = nameOf(subscription);
  const standing = stateOf(subscription, words.today);
  return (
    <li class="subscription" data-id={subscription.id}>
      <div class="subscription-head">
        <h3><bdi>{name}</bdi></h3>
        <span class={`standing standing-${standing.kind}`}>{standing.text}</span>
      </div>
      <p class="subscription-target">{labelOf(words.channels, subscription.channel)} · <bdi dir="ltr">{subscription.target}</bdi> · {labelOf(words.languages, subscription.language)}</p>
      {subscription.owner !== undefined && <p class="note">{wording().text('mine.by', { who: subscription.owner.name })}</p>}
      <ul class="heard">{selectionOf(subscription, words).map(line => <li key={line}>{line}</li>)}</ul>
      <Fared subscription={subscription} words={words} />
      <Actions subscription={subscription} name={name} words={words} onChanged={onChanged} onSecret={onSecret} />
    </li>
  );
}

function Fared({ subscription, words }: Pick<Props, 'subscription' | 'words'>) {
  const { text, moment } = wording();
  const { lastDeliveredAt, pending, dead } = subscription.statistics;
  const to = (status: string) => hrefToPage('work/notifications', { subscription: subscription.id, status });
  return (
    <p class="fared">
      <span>{lastDeliveredAt ? text('subscription.lastDelivered', { time: moment(new Date(lastDeliveredAt)) }) : text('subscription.neverDelivered')}</span>
      {pending > 0 && <a href={to('pending')}>{text('subscription.pending', { count: pending })}</a>}
      {dead > 0 && <a class="late" href={to('dead')}>{text('subscription.dead', { count: dead })}</a>}
      {pending + dead > 0 && <LastTry id={subscription.id} words={words} />}
    </p>
  );
}

// The target's last answer, for messages that were not delivered.
function LastTry({ id, words }: { readonly id: string; readonly words: Words }) {
  const { text, moment } = wording();
  const list = useResource<List<Pick<Notification, 'attempts'>>>(address('notifications', { subscription: id, status: 'pending,dead', sort: '-updatedAt', fields: 'attempts', limit: '1' }));
  const last = list.value?.items[0]?.attempts.at(-1);
  if (last === undefined) return null;
  return <span>{text('subscription.lastTry', { time: moment(new Date(last.at)), outcome: labelOf(words.outcomes, last.outcome) })}</span>;
}

type Last = { readonly kind: 'tested'; readonly tested: TestedSubscription } | { readonly kind: 'refused'; readonly error: unknown } | null;

function Actions({ subscription, name, words, onChanged, onSecret }: Props & { readonly name: string }) {
  const { text } = wording();
  const [isBusy, setBusy] = useState(false);
  const [last, setLast] = useState<Last>(null);
  // The buttons stay enabled meanwhile, because a disabled button would lose the keyboard focus.
  const act = async (action: () => Promise<Last>) => {
    if (isBusy) return;
    setBusy(true);
    setLast(null);
    const next = await action().catch((error: unknown) => ({ kind: 'refused', error }) as const);
    setLast(next);
    setBusy(false);
    if (next?.kind !== 'tested') onChanged();
  };
  const changed = async (done: Promise<unknown>, said: string) => {
    await done;
    announce(said);
    return null;
  };
  return (
    <>
      <div class="subscription-actions" aria-busy={isBusy}>
        <a class="button" data-opens={subscription.id} href={hrefTo(place.value.path, { open: subscription.id, new: null })} aria-label={text('subscription.edit.name', { name })}>{text('subscription.edit')}</a>
        <button type="button" onClick={() => void act(async () => ({ kind: 'tested', tested: await test(subscription) }))}>{text('subscription.test')}</button>
        <button type="button" onClick={() => void act(() => changed(setActive(subscription, !subscription.active), text(subscription.active ? 'subscription.isPaused' : 'subscription.isResumed', { name })))}>
          {text(subscription.active ? 'subscription.pause' : 'subscription.resume')}
        </button>
        {subscription.channel === 'webhook' && <Confirm label={text('secret.rotate')} question={text('secret.rotate.question')} onYes={() => void act(async () => {
          onSecret(await rotate(subscription));
          return null;
        })} />}
        <Confirm label={text('subscription.delete')} question={text('subscription.delete.question')}
          onYes={() => void act(async () => {
            dropDraft(`subscriptions/${encodeURIComponent(subscription.id)}`);
            await changed(remove(subscription), text('subscription.isDeleted', { name }));
            document.getElementById('new-subscription')?.focus();
            return null;
          })} />
      </div>
      <div role="status">{last?.kind === 'tested' && <TestResult tested={last.tested} words={words} />}</div>
      {last?.kind === 'refused' && <Refusal title={text('subscription.notDone')} error={last.error} />}
    </>
  );
}

function TestResult({ tested, words }: { readonly tested: TestedSubscription; readonly words: Words }) {
  const { text, number } = wording();
  const details = [tested.statusCode ? String(tested.statusCode) : null, tested.detail ?? null].filter(part => part !== null);
  return (
    <p class={`tested ${tested.outcome === 'delivered' ? 'good' : 'bad'}`}>
      <b>{text('subscription.tested', { outcome: labelOf(words.outcomes, tested.outcome) })}</b>
      {details.length > 0 && <bdi dir="ltr">{details.join(' · ')}</bdi>}
      <span>{text('subscription.took', { time: number(tested.durationMs) })}</span>
    </p>
  );
}
