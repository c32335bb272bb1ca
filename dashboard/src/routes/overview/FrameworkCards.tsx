import { countOf } from '../../shared/api/counts.ts';
import { levels } from '../../features/relations/ledger.ts';
import { signOf } from '../../features/relations/tones.ts';
import type { Figures, State } from '../../features/relations/states.ts';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { What } from '../../features/help/What.tsx';
import { ofOverview } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { Card, Skeleton } from '../../shared/ui/Card.tsx';
import { LevelMark } from '../../features/relations/LevelMark.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';

interface LevelsProps {
  readonly figures: Figures | null;
  readonly yearBefore: Figures | null;
  readonly labels: Labels;
}

/** The number of states with each level, the highest first, and the change within a year. */
export function LevelsCard({ figures, yearBefore, labels }: LevelsProps) {
  const { text, number, signed } = wording();
  return (
    <Card area="levels" what={<><What of={ofOverview.levels} title={text('levels.title')} asOf={null} /><SavePicture title={text('levels.title')} rows={() => [[text('map.table.level'), text('map.table.states')], ...[...levels()].reverse().map(level => [labels('partnershipLevel', level), countOf(figures?.frameworks.byLevel ?? {}, level)])]} /></>} title={text('levels.title')} aside={text('levels.year')}>
      {figures === null ? <Skeleton lines={4} /> : (
        <>
          <ul class="rows levels">
            {[...levels()].reverse().map(level => (
              <li key={level} data-level={level}>
                <LevelMark rank={level} />
                <span class="row-name">{labels('partnershipLevel', level)}{signOf(level) === 'star' && <small>{text('levels.beside')}</small>}</span>
                <span class="change">{yearBefore !== null && signed(countOf(figures.frameworks.byLevel, level) - countOf(yearBefore.frameworks.byLevel, level))}</span>
                <b>{number(countOf(figures.frameworks.byLevel, level))}</b>
              </li>
            ))}
          </ul>
          {figures.frameworks.sectoral > 0 && <p class="note">{text('levels.sectoral', { count: figures.frameworks.sectoral })}</p>}
        </>
      )}
    </Card>
  );
}

interface RegionsProps {
  readonly figures: Figures | null;
  readonly states: readonly State[] | null;
}

/** The number of states in each region with relations. */
export function RegionsCard({ figures, states }: RegionsProps) {
  const { text, number, region } = wording();
  const totals = new Map<string, number>();
  for (const state of states ?? []) totals.set(state.region, (totals.get(state.region) ?? 0) + 1);
  const sorted = [...totals].sort((left, right) => right[1] - left[1]);
  return (
    <Card area="regions" what={<><What of={ofOverview.regions} title={text('regions.title')} asOf={null} /><SavePicture title={text('regions.title')} rows={() => [[text('map.table.region'), text('regions.title'), text('map.table.states')], ...sorted.map(([name, total]) => [region(name), figures?.relations.byRegion[name] ?? 0, total])]} /></>} title={text('regions.title')}>
      {figures === null || states === null ? <Skeleton lines={5} /> : (
        <ul class="rows regions">
          {sorted.map(([name, total]) => (
            <li key={name}>
              <span class="row-name">{region(name)}</span>
              <Meter value={figures.relations.byRegion[name] ?? 0} of={total} />
              <span class="of"><b>{number(figures.relations.byRegion[name] ?? 0)}</b> / {number(total)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
