import type { LanguageTag, LocalizedText } from '../../shared/api/shapes.ts';

export type Channel = 'webhook' | 'email' | 'queue';

/** Who is told what, as the API gives it: its secrets are never in it. */
export interface Subscription {
  readonly id: string;
  readonly title?: LocalizedText | null;
  readonly channel: Channel;
  readonly target: string;
  readonly events: readonly string[];
  readonly filter: SubscriptionFilter;
  readonly leadDays: readonly number[];
  readonly language: LanguageTag;
  readonly active: boolean;
  readonly pausedUntil?: string | null;
  readonly clearance: string;
  /** When its target said that it is gone for good. */
  readonly goneAt?: string | null;
  readonly statistics: Statistics;
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface SubscriptionFilter {
  readonly countryIds: readonly string[];
  readonly regions: readonly string[];
  readonly levels: readonly string[];
  readonly classes: readonly string[];
  readonly agencyIds: readonly string[];
}

/** How its notifications fared. */
export interface Statistics {
  readonly pending: number;
  readonly delivered: number;
  readonly dead: number;
  readonly lastDeliveredAt?: string | null;
}

/** The answer to a write that made a secret: only this one has it. */
export interface SubscriptionOnce extends Subscription {
  readonly secret?: string;
}

/** What came of a test message. */
export interface Tested {
  readonly id: string;
  readonly at: string;
  readonly outcome: string;
  readonly statusCode?: number | null;
  readonly detail?: string | null;
  readonly durationMs: number;
}

/** What opens the calendar feed to a client that sends no headers. */
export interface CalendarToken {
  readonly id: string;
  readonly name: string;
  readonly clearance: string;
  readonly revokedAt?: string | null;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** The answer to the making of a token: only this one has it. */
export interface CalendarTokenOnce extends CalendarToken {
  readonly token?: string;
}
