import { address } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import type { Anniversaries, AnniversaryItem, DueItem, DueList } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';

export type Occasion = AnniversaryItem | DueItem;

/** The occasions that a part of the calendar shows. */
export type Shown = 'all' | 'jubilees' | 'due';

export const mostAtOnce = 500;

export function isJubilee(occasion: Occasion): occasion is AnniversaryItem {
  return 'why' in occasion;
}

/** Whether something is overdue. */
export function isLate(occasion: Occasion): boolean {
  return occasion.event === 'commitment.overdue' || occasion.event === 'jubilee.late';
}

/** The filters of the address that the API's lists of occasions have too. */
export function narrowed(): Readonly<Record<'country' | 'region', string | undefined>> {
  return { country: parameter('country') ?? undefined, region: parameter('region') ?? undefined };
}

export function useJubilees(from: Day, to: Day, isWanted: boolean, tier = parameter('class')): Resource<Anniversaries> {
  const query = { ...narrowed(), from, to, class: tier ?? undefined, importance: parameter('importance') ?? undefined, limit: String(mostAtOnce), lang: wording().language };
  return useResource(isWanted ? address('anniversaries', query) : null);
}

export function useDueDays(from: Day, to: Day, isWanted: boolean): Resource<DueList> {
  return useResource(isWanted ? address('due', { ...narrowed(), from, to, limit: String(mostAtOnce), lang: wording().language }) : null);
}

/** Anniversaries first, those in round years before the others, then deadlines. */
export function inOrder(occasions: readonly Occasion[]): Occasion[] {
  return occasions.toSorted((left, right) => left.date.localeCompare(right.date) || weight(left) - weight(right));
}

function weight(occasion: Occasion): number {
  if (!isJubilee(occasion)) return 3;
  return occasion.class === 'round' ? 0 : occasion.class === 'five' ? 1 : 2;
}
