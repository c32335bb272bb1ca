import { wording } from '../i18n/index.ts';
import type { Rank } from '../facts/states.ts';
import { LevelMark } from '../ui/LevelMark.tsx';
import { rankWord, type Labels } from './words.ts';

const order: readonly Rank[] = ['special', 'comprehensive_strategic', 'strategic', 'comprehensive', 'established', 'interrupted', 'none'];

interface Props {
  readonly counts: Readonly<Record<Rank, number>> | null;
  readonly labels: Labels;
}

/** What the colours mean, and how many states have each; what no state is on the day is left out. */
export function Legend({ counts, labels }: Props) {
  const { text, number } = wording();
  const shown = order.filter(rank => counts === null || counts[rank] > 0 || rank === 'special');
  return (
    <ul class="legend">
      <li><i class="owner-mark" /><span>{text('map.owner.legend')}</span></li>
      {shown.map(rank => (
        <li key={rank}><LevelMark rank={rank} /><span>{rankWord(rank, labels)}</span> {counts !== null && <b>{number(counts[rank])}</b>}</li>
      ))}
    </ul>
  );
}
