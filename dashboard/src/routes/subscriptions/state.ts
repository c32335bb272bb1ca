import type { Day } from '../../shared/dates/days.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { wording } from '../../shared/i18n/index.ts';
import { labelOf, type Words } from './words.ts';
import type { Subscription } from '../../shared/api/shapes.ts';

/** Whether messages are sent. */
export interface Standing {
  readonly kind: 'active' | 'paused' | 'ended';
  readonly text: string;
}

/** The state on a day of the owner's calendar. */
export function stateOf(subscription: Subscription, today: Day): Standing {
  const { text, date } = wording();
  const { active, pausedUntil, goneAt } = subscription;
  if (!active && goneAt) return { kind: 'ended', text: text('subscription.ended', { date: date(goneAt.slice(0, 10)) }) };
  if (!active) return { kind: 'paused', text: text('subscription.paused') };
  if (pausedUntil && pausedUntil > today) return { kind: 'paused', text: text('subscription.paused.until', { date: date(pausedUntil) }) };
  return { kind: 'active', text: text('subscription.told') };
}

/** The events of a subscription, with a line for each filter. */
export function selectionOf({ events, filter, leadDays }: Subscription, words: Words): readonly string[] {
  const { text, number } = wording();
  const comma = text('subscription.comma');
  const lists: readonly (readonly string[])[] = [
    filter.classes.map(code => labelOf(words.classes, code)),
    filter.regions.map(code => labelOf(words.regions, code)),
    filter.levels.map(code => labelOf(words.levels, code)),
    filter.countryIds.map(words.countries.of),
    filter.agencyIds.map(words.agencies.of),
    filter.collections.map(collectionTitle),
    filter.records,
    filter.operations.map(code => labelOf(words.operations, code)),
    filter.classifications.map(code => labelOf(words.clearances, code)),
  ];
  return [
    events.length === 0 ? text('subscription.events.all') : events.map(code => labelOf(words.events, code)).join(comma),
    ...lists.filter(names => names.length > 0).map(names => names.join(comma)),
    leadDays.length === 0 ? text('subscription.leads.own') : text('subscription.leads', { days: leadDays.map(number).join(comma) }),
  ];
}
