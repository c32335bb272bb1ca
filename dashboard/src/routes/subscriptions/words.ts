import { useCodes, useNames, type Choice, type Names } from '../../shared/names/names.ts';
import type { Day } from '../../shared/dates/days.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import type { Draft, FieldName } from './draft.ts';
import type { Subscription } from '../../shared/api/shapes.ts';

/** What codes and ids are called, and which there are. */
export interface Words {
  readonly countries: Names;
  readonly agencies: Names;
  readonly channels: readonly Choice[];
  readonly events: readonly Choice[];
  readonly levels: readonly Choice[];
  readonly classes: readonly Choice[];
  readonly languages: readonly Choice[];
  readonly clearances: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly regions: readonly Choice[];
  /** The registry's day. */
  readonly today: Day;
}

const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'];

export function useWords(): Words {
  const { region } = wording();
  return {
    countries: useNames('countries'), agencies: useNames('agencies'),
    channels: useCodes('channel'), events: useCodes('occasionEvent'), levels: useCodes('partnershipLevel'), classes: useCodes('anniversaryClass'),
    languages: useCodes('language'), clearances: useCodes('classification'), outcomes: useCodes('attemptOutcome'),
    regions: regions.map(name => [name, region(name)]), today: useToday(),
  };
}

/** What a code is called; the code itself until that is known. */
export function labelOf(choices: readonly Choice[], code: string): string {
  return choices.find(([known]) => known === code)?.[1] ?? code;
}

/** What people call a subscription: its title, else where it goes. */
export function nameOf(subscription: Pick<Subscription, 'title' | 'target'>): string {
  const name = subscription.title ? wording().of(subscription.title) : '';
  return name === '' ? subscription.target : name;
}

export const fieldLabels: Readonly<Record<FieldName, MessageKey>> = {
  id: 'subscription.id', en: 'subscription.title.en', vi: 'subscription.title.vi', ar: 'subscription.title.ar',
  channel: 'subscription.channel', target: 'subscription.target', secret: 'subscription.secret', events: 'subscription.events',
  countryIds: 'subscription.countries', regions: 'subscription.regions', levels: 'subscription.levels', classes: 'subscription.classes',
  agencyIds: 'subscription.agencies', leadDays: 'subscription.leadDays', language: 'subscription.language', active: 'subscription.active',
  pausedUntil: 'subscription.pausedUntil', clearance: 'subscription.clearance',
};

const lists = { events: 'events', regions: 'regions', levels: 'levels', classes: 'classes' } as const;
const single = { channel: 'channels', language: 'languages', clearance: 'clearances' } as const;

/** What a field says, in words. */
export function saidIn(draft: Draft, field: FieldName, words: Words): string {
  const { text, date } = wording();
  const value = draft[field];
  if (field === 'countryIds' || field === 'agencyIds') return joined(draft[field].map((field === 'countryIds' ? words.countries : words.agencies).of));
  if (field in lists) return joined((value as readonly string[]).map(code => labelOf(words[lists[field as keyof typeof lists]], code)));
  if (field in single) return labelOf(words[single[field as keyof typeof single]], value as string);
  if (field === 'active') return text(draft.active ? 'subscription.active.yes' : 'subscription.active.no');
  if (field === 'secret') return draft.secret === '' ? '–' : '••••••';
  if (field === 'pausedUntil') return draft.pausedUntil === '' ? '–' : date(draft.pausedUntil);
  return value === '' ? '–' : String(value);
}

function joined(names: readonly string[]): string {
  return names.length === 0 ? wording().text('filters.all') : names.join(wording().text('subscription.comma'));
}
