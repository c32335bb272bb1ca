import { useResource } from '../../shared/api/resource.ts';
import type { List, Subscription } from '../../shared/api/shapes.ts';
import { Refused } from '../../features/editing/Refused.tsx';
import { useSending } from '../../features/editing/useSending.ts';
import { askAgain, isUnconfirmed, mineAddress, removeMine, setMineActive } from '../../features/subscribing/mine.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { selectionOf, stateOf } from './state.ts';
import { labelOf, nameOf, type Words } from './words.ts';

/** The reader's own subscriptions. */
export function MySubscriptionsCard({ words, onChanged }: { readonly words: Words; readonly onChanged: () => void }) {
  const { text } = wording();
  const list = useResource<List<Subscription>>(mineAddress);
  const changed = () => {
    list.retry();
    onChanged();
  };
  return (
    <Card area="my-subscriptions" title={text('mine.all')}>
      <Loaded resource={list} lines={4}>
        {({ items }) => (items.length === 0 ? <Empty>{text('mine.none')}</Empty> : <ul class="subscriptions">{items.map(one => <Mine key={one.id} subscription={one} words={words} onChanged={changed} />)}</ul>)}
      </Loaded>
    </Card>
  );
}

interface Props {
  readonly subscription: Subscription;
  readonly words: Words;
  readonly onChanged: () => void;
}

function Mine({ subscription, words, onChanged }: Props) {
  const { text } = wording();
  const name = nameOf(subscription);
  const isWaiting = isUnconfirmed(subscription);
  const standing = isWaiting ? { kind: 'paused', text: text('mine.unconfirmed') } : stateOf(subscription, words.today);
  return (
    <li class="subscription" data-id={subscription.id}>
      <div class="subscription-head"><h3><bdi>{name}</bdi></h3><span class={`standing standing-${standing.kind}`}>{standing.text}</span></div>
      <p class="subscription-target">{labelOf(words.channels, subscription.channel)} · <bdi dir="ltr">{subscription.target}</bdi> · {labelOf(words.languages, subscription.language)}</p>
      <ul class="heard">{selectionOf(subscription, words).map(line => <li key={line}>{line}</li>)}</ul>
      <Actions subscription={subscription} name={name} isWaiting={isWaiting} onChanged={onChanged} />
    </li>
  );
}

function Actions({ subscription, name, isWaiting, onChanged }: Omit<Props, 'words'> & { readonly name: string; readonly isWaiting: boolean }) {
  const { text } = wording();
  const { isSending, faults, send } = useSending();
  const act = (work: () => Promise<void>, said: string) => void send(async () => {
    await work();
    announce(said);
  }).finally(onChanged);
  const { active, target } = subscription;
  return (
    <>
      <div class="subscription-actions">
        {isWaiting && <button type="button" disabled={isSending} onClick={() => act(() => askAgain(subscription), text('mine.again.done', { address: target }))}>{text('mine.again')}</button>}
        {!isWaiting && <button type="button" disabled={isSending} onClick={() => act(() => setMineActive(subscription, !active), text(active ? 'subscription.isPaused' : 'subscription.isResumed', { name }))}>{text(active ? 'subscription.pause' : 'subscription.resume')}</button>}
        <Confirm label={text('subscription.delete')} question={text('subscription.delete.question')} isDisabled={isSending} onYes={() => act(() => removeMine(subscription), text('subscription.isDeleted', { name }))} />
      </div>
      <Refused faults={faults} />
    </>
  );
}
