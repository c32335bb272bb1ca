import type { Channel, LanguageTag, Subscription } from '../../shared/api/shapes.ts';
import { patchOf as difference, pruned, type Json, type JsonObject } from '../../shared/json/json.ts';
import { differences, resolved, type Choices, type Difference } from '../../features/editing/merge.ts';

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

/** A field that two people left differently, or that one of them changed. */
export interface FieldDifference extends Difference {
  readonly name: FieldName;
}

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
export function newBodyOf(draft: Draft): Json {
  return pruned(bodyOf(draft));
}

/** What is sent to change it (RFC 7396): only what is different, so that what others changed meanwhile stays. */
export function patchOf(before: Draft, after: Draft): JsonObject {
  return difference(bodyOf(before), bodyOf(after));
}

/** What became of a subscription that two people changed, field by field. */
export function differing(base: Draft, mine: Draft, theirs: Draft): readonly FieldDifference[] {
  return differences(Object.keys(base), { ...base }, { ...mine }, { ...theirs }) as readonly FieldDifference[];
}

/** Theirs, with mine where mine was chosen. */
export function merged(found: readonly FieldDifference[], choices: Choices, mine: Draft, theirs: Draft): Draft {
  return resolved(found, choices, { ...mine }, { ...theirs }) as unknown as Draft;
}

function bodyOf(draft: Draft): JsonObject {
  const { en, vi, ar, countryIds, regions, levels, classes, agencyIds, leadDays, target, ...rest } = draft;
  return {
    ...rest,
    target: target.trim(),
    title: { en, vi, ar },
    filter: { countryIds, regions, levels, classes, agencyIds },
    leadDays: leadDays.split(/[\s,;،]+/).filter(part => part !== '').map(part => (/^-?\d+$/.test(part) ? Number(part) : part)),
  };
}
