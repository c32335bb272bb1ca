import { profile } from '../../shared/profile/profile.ts';
import type { Rank } from './states.ts';

// The colours that the style sheets have for the steps of a ladder, low to high, and for what stands beside them.
const ofSteps = ['comprehensive', 'strategic', 'comprehensive_strategic'] as const;
const beside = 'special';
const mostBars = 4;

/** The class of a rank's colour. Another owner's levels share the colours that there are, low to high. */
export function toneOf(rank: Rank): string {
  if (rank === 'none' || rank === 'interrupted' || rank === 'established') return `rank-${rank}`;
  const [place, count] = placeOf(rank);
  if (place < 0) return profile.value.levels.some(one => one.level === rank && one.kind === 'beside') ? `rank-${beside}` : 'rank-established';
  return `rank-${ofSteps[count === 1 ? 2 : Math.round(place * 2 / (count - 1))] ?? beside}`;
}

/** Not by colour alone: the higher a level, the more bars; what stands beside the ladder has a star. */
export function signOf(rank: Rank): number | 'star' {
  const [place] = placeOf(rank);
  if (place >= 0) return Math.min(place + 1, mostBars);
  return profile.value.levels.some(one => one.level === rank && one.kind === 'beside') ? 'star' : 0;
}

function placeOf(rank: Rank): [place: number, count: number] {
  const steps = profile.value.levels.filter(one => one.kind === 'framework').map(one => one.level);
  return [steps.indexOf(rank), steps.length];
}
