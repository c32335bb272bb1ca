import { profile } from '../../shared/profile/profile.ts';
import type { Rank } from './states.ts';

// The colours of the style sheets for the levels of a ladder, low to high, and for levels beside it.
const ofSteps = ['comprehensive', 'strategic', 'comprehensive_strategic'] as const;
const beside = 'special';
const mostBars = 4;

/** The class of a rank's colour. The levels of another owner share these colours, low to high. */
export function toneOf(rank: Rank): string {
  if (rank === 'none' || rank === 'interrupted' || rank === 'established') return `rank-${rank}`;
  const [place, count] = placeOf(rank);
  if (place < 0) return profile.value.levels.some(one => one.level === rank && one.kind === 'beside') ? `rank-${beside}` : 'rank-established';
  return `rank-${ofSteps[count === 1 ? 2 : Math.round(place * 2 / (count - 1))] ?? beside}`;
}

/** The sign does not rely on colour: a higher level has more bars, and a level beside the ladder has a star. */
export function signOf(rank: Rank): number | 'star' {
  const [place] = placeOf(rank);
  if (place >= 0) return Math.min(place + 1, mostBars);
  return profile.value.levels.some(one => one.level === rank && one.kind === 'beside') ? 'star' : 0;
}

function placeOf(rank: Rank): [place: number, count: number] {
  const steps = profile.value.levels.filter(one => one.kind === 'framework').map(one => one.level);
  return [steps.indexOf(rank), steps.length];
}
