import type { Rank } from './states.ts';
import { signOf, toneOf } from './tones.ts';

/** A level's sign: its colour, and its rank as bars or as a star. */
export function LevelMark({ rank }: { readonly rank: Rank }) {
  const sign = signOf(rank);
  return (
    <svg class={`level-mark ${toneOf(rank)}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <rect class="level-mark-ground" x="0.5" y="0.5" width="15" height="15" rx="4" />
      {sign === 'star'
        ? <path class="level-mark-sign" d="M8 3.2l1.4 3.1 3.4.4-2.5 2.3.7 3.3L8 10.6l-3 1.7.7-3.3-2.5-2.3 3.4-.4z" />
        : Array.from({ length: sign }, (_, index) => <rect key={index} class="level-mark-sign" x="4" y={11 - index * 3} width="8" height="1.7" rx="0.8" />)}
      {rank === 'interrupted' && <path class="level-mark-line" d="M4 12L12 4" />}
    </svg>
  );
}
