import { useState } from 'preact/hooks';
import { useContract } from '../../features/editing/useContract.ts';
import { mayWrite } from '../../features/access/principal.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { address } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { List, Subscription, SubscriptionOnce } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, hrefTo, hrefToPage, parameter, place } from '../../shared/router/location.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { CalendarTokensCard } from './CalendarTokensCard.tsx';
import { ShownOnce } from '../../shared/ui/ShownOnce.tsx';
import { MySubscriptionsCard } from './MySubscriptionsCard.tsx';
import { NewSubscriptionForm, SubscriptionForm } from './SubscriptionForm.tsx';
import { SubscriptionList } from './SubscriptionList.tsx';
import { nameOf, useWords } from './words.ts';

/** One's own subscriptions; for editors all subscriptions, and calendar tokens. */
export function SubscriptionsPage() {
  if (credential.value === null) return <SignIn />;
  return mayWrite.value ? <Subscriptions /> : <Mine />;
}

function Mine() {
  const { text } = wording();
  return (
    <div class="subscriptions-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      <MySubscriptionsCard words={useWords()} onChanged={() => undefined} />
    </div>
  );
}

function Subscriptions() {
  const { text } = wording();
  const words = useWords();
  const list = useResource<List<Subscription>>(address('subscriptions', { limit: '500' }));
  const [once, setOnce] = useState<SubscriptionOnce | null>(null);
  const showOnce = (made: SubscriptionOnce) => {
    if (made.secret !== undefined) setOnce(made);
    list.retry();
  };
  const isNew = parameter('new') !== null;
  const saved = (subscription: SubscriptionOnce) => {
    announce(text('subscription.saved', { name: nameOf(subscription) }));
    showOnce(subscription);
    close(subscription.id);
  };
  return (
    <div class="subscriptions-page">
      <p class="edit-up"><a href={hrefToPage('work')}>{text('nav.work')}</a></p>
      {once !== null && <Secret once={once} onDone={() => setOnce(null)} />}
      {isNew && <Forms items={null} onSaved={saved} />}
      {!isNew && list.value !== null && <Forms items={list.value.items} onSaved={saved} />}
      <Card area="subscriptions" title={text('collection.subscriptions')}
        aside={list.value !== null && list.value.items.length > 0 && !isNew ? <a class="button" id="new-subscription" href={hrefTo(place.value.path, { new: '', open: null })}>{text('subscription.new')}</a> : undefined}>
        {list.trouble !== null && list.value !== null && <Stale resource={list} trouble={list.trouble} />}
        <Loaded resource={list} lines={8}>{value => <SubscriptionList items={value.items} words={words} onChanged={list.retry} onSecret={showOnce} />}</Loaded>
      </Card>
      <MySubscriptionsCard words={words} onChanged={list.retry} />
      <CalendarTokensCard words={words} />
    </div>
  );
}

function Secret({ once, onDone }: { readonly once: SubscriptionOnce; readonly onDone: () => void }) {
  const { text } = wording();
  return <ShownOnce title={text('secret.title', { name: nameOf(once) })} explained={text('secret.once')} value={once.secret ?? ''} onDone={onDone} />;
}

interface FormsProps {
  /** Null while a new one is made. */
  readonly items: readonly Subscription[] | null;
  readonly onSaved: (subscription: SubscriptionOnce) => void;
}

function Forms({ items, onSaved }: FormsProps) {
  const contract = useContract();
  const id = parameter('open');
  const opened = items?.find(one => one.id === id);
  if (items !== null && opened === undefined) return null;
  return (
    <Loaded resource={contract} lines={12}>
      {value => (opened === undefined ? <NewSubscriptionForm contract={value} onSaved={onSaved} onCancel={() => close(null)} />
        : <SubscriptionForm key={opened.id} contract={value} subscription={opened} onSaved={onSaved} onCancel={() => close(opened.id)} />)}
    </Loaded>
  );
}

// When the form closes, the focus returns to the link that opened it.
function close(id: string | null): void {
  change({ new: null, open: null });
  const opener = id === null ? document.getElementById('new-subscription') : document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(id)}"]`);
  opener?.focus();
}
