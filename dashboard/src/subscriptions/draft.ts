import type { LanguageTag } from '../api/shapes.ts';
import type { Channel, Subscription } from './shapes.ts';

/** A subscription as it is typed. What cannot be right, a day that is no number say, is sent as it is: the API says what is allowed. */
export interface Draft {
  readonly id: string;
  readonly en: string;
  readonly vi: string;
  readonly ar: string;
  readonly channel: Channel;
  readonly target: string;
  readonly secret: string;
  readonly events: readonly string[];
  readonly countryIds: readonly string[];
  readonly regions: readonly string[];
  readonly levels: readonly string[];
  readonly classes: readonly string[];
  readonly agencyIds: readonly string[];
  readonly leadDays: string;
  readonly language: LanguageTag;
  readonly active: boolean;
  readonly pausedUntil: string;
  readonly clearance: string;
}

export type FieldName = keyof Draft;

/** A new one, in the language of whoever makes it. */
export function emptyDraft(language: LanguageTag): Draft {
  return {
    id: '', en: '', vi: '', ar: '', channel: 'webhook', target: '', secret: '', events: [],
    countryIds: [], regions: [], levels: [], classes: [], agencyIds: [],
    leadDays: '', language, active: true, pausedUntil: '', clearance: 'public',
  };
}

export function draftOf(subscription: Subscription): Draft {
  const { id, title, channel, target, events, filter, leadDays, language, active, pausedUntil, clearance } = subscription;
  return {
    id, en: title?.en ?? '', vi: title?.vi ?? '', ar: title?.ar ?? '', channel, target, secret: '', events, ...filter,
    leadDays: leadDays.join(', '), language, active, pausedUntil: pausedUntil ?? '', clearance,
  };
}

/** What is sent to make it: what is left empty is left out. */
export function newBodyOf(draft: Draft): object {
  const { id, title, secret, pausedUntil, ...rest } = bodyOf(draft);
  return {
    ...(id === '' ? {} : { id }), ...rest,
    ...(hasText(title) ? { title: Object.fromEntries(Object.entries(title).filter(([, text]) => text !== null)) } : {}),
    ...(secret === null ? {} : { secret }), ...(pausedUntil === null ? {} : { pausedUntil }),
  };
}

/** What is sent to change it: only what is different, so that what others changed meanwhile stays. */
export function patchOf(before: Draft, after: Draft): object {
  const patch = difference(bodyOf(before), bodyOf(after));
  return hasText(bodyOf(after).title) ? patch : { ...patch, ...('title' in patch ? { title: null } : {}) };
}

/** The fields whose values differ. */
export function differing(left: Draft, right: Draft): readonly FieldName[] {
  return (Object.keys(left) as FieldName[]).filter(name => !isSame(left[name], right[name]));
}

/** Of each field where two who changed it differ, whose value is taken unless somebody chooses: of what only one changed, that one's. */
export function proposed(base: Draft, mine: Draft, theirs: Draft): ReadonlyMap<FieldName, 'mine' | 'theirs'> {
  const changed = new Set(differing(base, mine));
  return new Map(differing(mine, theirs).map(name => [name, changed.has(name) ? 'mine' : 'theirs']));
}

/** Theirs, with mine where mine was chosen. */
export function merged(mine: Draft, theirs: Draft, choices: ReadonlyMap<FieldName, 'mine' | 'theirs'>): Draft {
  const taken = [...choices].filter(([, whose]) => whose === 'mine').map(([name]) => [name, mine[name]]);
  return { ...theirs, ...Object.fromEntries(taken) as Partial<Draft> };
}

function bodyOf(draft: Draft) {
  const { en, vi, ar, countryIds, regions, levels, classes, agencyIds, leadDays, secret, pausedUntil, target, ...rest } = draft;
  return {
    ...rest,
    target: target.trim(),
    title: { en: orNull(en), vi: orNull(vi), ar: orNull(ar) },
    filter: { countryIds, regions, levels, classes, agencyIds },
    leadDays: leadDays.split(/[\s,;،]+/).filter(part => part !== '').map(part => (/^-?\d+$/.test(part) ? Number(part) : part)),
    secret: orNull(secret),
    pausedUntil: orNull(pausedUntil),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function hasText(title: object): boolean {
  return Object.values(title).some(text => text !== null);
}

// A merge patch (RFC 7396): lists as a whole, objects member by member.
function difference(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const changed = Object.entries(after).filter(([name, value]) => !isSame(before[name], value));
  return Object.fromEntries(changed.map(([name, value]) => [name, isObject(value) && isObject(before[name]) ? difference(before[name], value) : value]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
