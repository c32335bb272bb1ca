import { hrefTo, place } from '../../shared/router/location.ts';
import { wording } from '../../shared/i18n/index.ts';
import { SubscriptionItem } from './SubscriptionItem.tsx';
import { nameOf, type Words } from './words.ts';
import type { Subscription, SubscriptionOnce } from '../../shared/api/shapes.ts';

interface Props {
  readonly items: readonly Subscription[];
  readonly words: Words;
  readonly onChanged: () => void;
  readonly onSecret: (made: SubscriptionOnce) => void;
}

/** All subscriptions by their names. */
export function SubscriptionList({ items, words, onChanged, onSecret }: Props) {
  const { compare } = wording();
  if (items.length === 0) return <NoneYet />;
  const sorted = items.toSorted((left, right) => compare(nameOf(left), nameOf(right)));
  return <ul class="subscriptions">{sorted.map(one => <SubscriptionItem key={one.id} subscription={one} words={words} onChanged={onChanged} onSecret={onSecret} />)}</ul>;
}

function NoneYet() {
  const { text } = wording();
  return (
    <div class="none-yet">
      <p>{text('subscription.none')}</p>
      <p class="note">{text('subscription.none.how')}</p>
      <a class="button primary" id="new-subscription" href={hrefTo(place.value.path, { new: '' })}>{text('subscription.new')}</a>
    </div>
  );
}
