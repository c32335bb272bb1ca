import { useEffect, useRef, useState } from 'preact/hooks';
import { useResource } from '../../shared/api/resource.ts';
import { credential } from '../../shared/api/credential.ts';
import type { List, Subscription } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { principal } from '../access/principal.ts';
import { isAbout, isUnconfirmed, mineAddress, subscribe, type About } from './mine.ts';

interface Props {
  readonly about: About;
  /** The title of the country or record. */
  readonly name: string;
}

/** Subscribes the signed-in person to a country or a record: one click opens the form, another one subscribes. */
export function SubscribeButton(props: Props) {
  const { text } = wording();
  const [isOpen, setOpen] = useState(false);
  if (credential.value === null) return null;
  return (
    <details class="own-subscribe" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary class="button" aria-label={text('mine.subscribe.what', { name: props.name })}>{text('mine.subscribe')}</summary>
      {isOpen && <Panel {...props} />}
    </details>
  );
}

function Panel({ about, name }: Props) {
  const { text } = wording();
  const list = useResource<List<Subscription>>(mineAddress);
  const [isDone, setDone] = useState(false);
  const done = () => {
    setDone(true);
    list.retry();
  };
  return (
    <div class="subscribe-panel">
      <Loaded resource={list} lines={3}>
        {({ items }) => {
          const there = items.find(one => isAbout(one, about));
          return there === undefined ? <Form about={about} name={name} known={addressOf(items)} onDone={done} /> : <Told subscription={there} isFocused={isDone} />;
        }}
      </Loaded>
      <p class="note"><a href={hrefToPage('work/subscriptions')}>{text('mine.all')}</a></p>
    </div>
  );
}

// After the form is sent, the focus goes from its button to the result.
function Told({ subscription, isFocused }: { readonly subscription: Subscription; readonly isFocused: boolean }) {
  const { text } = wording();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isFocused) told.current?.focus();
  }, [isFocused]);
  const address = subscription.target;
  return <p ref={told} role="status" tabIndex={-1}>{text(isUnconfirmed(subscription) ? 'mine.confirm.sent' : 'mine.already', { address })}</p>;
}

function Form({ about, name, known, onDone }: Props & { readonly known: string; readonly onDone: () => void }) {
  const { text } = wording();
  const [target, setTarget] = useState(known);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async () => {
    setBusy(true);
    setError(null);
    try {
      const made = await subscribe(about, name, target.trim());
      announce(text(isUnconfirmed(made) ? 'mine.confirm.sent' : 'mine.done', { address: made.target }));
      onDone();
    } catch (refused) {
      setError(refused);
    }
    setBusy(false);
  };
  return (
    <form aria-busy={isBusy} onSubmit={event => {
      event.preventDefault();
      if (!isBusy) void send();
    }}>
      <p>{text(about.kind === 'country' ? 'mine.told.country' : 'mine.told.record')}</p>
      <label class="field"><span>{text('mine.address')}</span>
        <input ref={field} type="email" required dir="ltr" autocomplete="email" value={target} onInput={event => setTarget(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary">{text('mine.send')}</button>
      {error !== null && <Refusal title={text('subscription.notDone')} error={error} />}
    </form>
  );
}

// The address of the account, or else the one that was entered last.
function addressOf(items: readonly Subscription[]): string {
  return principal.value?.email ?? items.findLast(one => one.channel === 'email')?.target ?? '';
}
