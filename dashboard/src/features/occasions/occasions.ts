import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { LocalizedText } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';

export interface LeadDay {
  readonly days: number;
  readonly on: Day;
}

interface Source {
  readonly url?: string;
  readonly note?: string;
}

interface OccasionBase {
  readonly id: string;
  readonly subject: { readonly collection: string; readonly id: string };
  readonly event: string;
  readonly date: Day;
  readonly title: LocalizedText;
  readonly countryIds: readonly string[];
}

export interface Jubilee extends OccasionBase {
  readonly originalDate: Day;
  readonly years: number;
  readonly class: string;
  readonly why: {
    readonly fact: string;
    readonly source?: Source | null;
    readonly superseded?: string;
    readonly rule: string;
    readonly leapDay?: string;
    readonly timeZone: string;
    readonly leadDays: readonly LeadDay[];
  };
}

export interface DueDay extends OccasionBase {
  readonly daysAhead: number;
  readonly escalation?: string;
  readonly source?: Source | null;
  readonly leadDays: readonly LeadDay[];
}

export type Occasion = Jubilee | DueDay;

interface OccasionList<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** What a part of the calendar shows. */
export type Shown = 'all' | 'jubilees' | 'due';

export const mostAtOnce = 500;

export function isJubilee(occasion: Occasion): occasion is Jubilee {
  return 'why' in occasion;
}

/** The filters of the address that the API's lists of occasions have too. */
export function narrowed(): Readonly<Record<'country' | 'region', string | undefined>> {
  return { country: parameter('country') ?? undefined, region: parameter('region') ?? undefined };
}

export function useJubilees(from: Day, to: Day, isWanted: boolean, tier = parameter('class')): Resource<OccasionList<Jubilee>> {
  const query = { ...narrowed(), from, to, class: tier ?? undefined, limit: String(mostAtOnce), lang: wording().language };
  return useResource(isWanted ? address('anniversaries', query) : null);
}

export function useDueDays(from: Day, to: Day, isWanted: boolean): Resource<OccasionList<DueDay>> {
  return useResource(isWanted ? address('due', { ...narrowed(), from, to, limit: String(mostAtOnce), lang: wording().language }) : null);
}

/** Jubilees first, the round ones before the others, then what falls due. */
export function inOrder(occasions: readonly Occasion[]): Occasion[] {
  return occasions.toSorted((left, right) => left.date.localeCompare(right.date) || weight(left) - weight(right));
}

function weight(occasion: Occasion): number {
  if (!isJubilee(occasion)) return 3;
  return occasion.class === 'round' ? 0 : occasion.class === 'five' ? 1 : 2;
}
