import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import type { Rows } from '../pictures/rows.ts';
import { rankWord } from '../relations/descriptions.ts';
import type { History } from '../relations/history.ts';
import { ranks } from '../relations/states.ts';

/** How many states held each level from a day on until the next, as the chart is drawn. */
export function levelRows(history: History, labels: Labels): Rows {
  const shown = [...ranks()].reverse();
  return [[wording().text('time.day'), ...shown.map(rank => rankWord(rank, labels))], ...history.turns.map(turn => [turn.day, ...shown.map(rank => turn.counts[rank] ?? 0)])];
}
