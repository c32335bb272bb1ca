import { wording } from '../../shared/i18n/index.ts';
import { ranks, type Rank } from '../relations/states.ts';
import { signOf } from '../relations/tones.ts';
import { LevelMark } from '../relations/LevelMark.tsx';
import { rankWord } from '../relations/descriptions.ts';
import type { PointOfView } from './atlas.ts';
import type { Labels } from '../../shared/names/useLabels.ts';

/** The map's point of view, in words. */
export const viewTexts = { vn: 'map.view.vn', natural_earth: 'map.view.natural_earth' } as const satisfies Readonly<Record<PointOfView, string>>;

interface Props {
  readonly counts: Readonly<Record<Rank, number>> | null;
  readonly labels: Labels;
  /** Whose borders the map shows; null while it is not known. */
  readonly view: PointOfView | null;
}

/** The meaning of the colours, with the number of states for each. Colours without a state on the day are left out. */
export function Legend({ counts, labels, view }: Props) {
  const { text, number } = wording();
  const shown = [...ranks()].reverse().filter(rank => counts === null || (counts[rank] ?? 0) > 0 || signOf(rank) === 'star');
  return (
    <>
      <ul class="legend">
        <li><i class="owner-mark" /><span>{text('map.owner.legend')}</span></li>
        {shown.map(rank => (
          <li key={rank}><LevelMark rank={rank} /><span>{rankWord(rank, labels)}</span> {counts !== null && <b>{number(counts[rank] ?? 0)}</b>}</li>
        ))}
      </ul>
      {view !== null && <p class="map-view">{text(viewTexts[view])} <span class="map-view-disputed">{text('map.view.disputed')}</span></p>}
    </>
  );
}
