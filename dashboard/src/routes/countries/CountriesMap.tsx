import { useMemo } from 'preact/hooks';
import type { Summary } from '../../shared/api/shapes.ts';
import type { Day } from '../../shared/dates/days.ts';
import { rankOf, type State, type StateOnDay } from '../../features/relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Legend } from '../../features/map/Legend.tsx';
import { ownerOf } from '../../features/map/owner.ts';
import { useAtlas } from '../../features/map/useAtlas.ts';
import { lineOf } from '../../features/relations/descriptions.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { WorldMap } from '../../features/map/WorldMap.tsx';
import type { Facts } from '../../features/relations/useFacts.ts';
import { go, hrefToPage } from '../../shared/router/location.ts';
import { Skeleton } from '../../shared/ui/Card.tsx';
import { LoadError } from '../../shared/ui/LoadError.tsx';

interface Props {
  readonly facts: Facts;
  readonly summary: Summary | null;
  readonly asOf: Day | null;
  readonly labels: Labels;
  /** The states that match the filters; null for all. */
  readonly found: ReadonlySet<string> | null;
}

/** The matching states on the map of the overview, each with a link to its page. */
export function CountriesMap({ facts, summary, asOf, labels, found }: Props) {
  const { text } = wording();
  const { history } = facts;
  const day = asOf ?? summary?.asOf ?? null;
  const onDay = useMemo<ReadonlyMap<string, StateOnDay>>(() => (history === null || day === null ? new Map() : history.on(day)), [history, day]);
  const atlas = useAtlas(summary);
  const trouble = facts.countries.trouble ?? facts.steps.trouble ?? (atlas.hasFailed ? { kind: 'offline' as const } : null);
  if (history === null || atlas.atlas === null || summary === null) {
    if (trouble === null) return <div class="map map-pending" role="img" aria-label={text('map.loading')}><Skeleton lines={1} /></div>;
    return <LoadError resource={{ retry: () => retryAll(facts, atlas.retry), at: null }} trouble={trouble} />;
  }
  const rankFor = (id: string) => {
    const now = onDay.get(id);
    return now === undefined ? 'none' : rankOf(now);
  };
  const labelOf = (state: State) => {
    const now = onDay.get(state.id);
    return now === undefined ? '' : lineOf(state, now, labels);
  };
  return (
    <>
      <WorldMap atlas={atlas.atlas} states={history.states} rankOf={rankFor} labelOf={labelOf} owner={ownerOf(summary.owner)} selected={null}
        isMuted={id => found !== null && !found.has(id)} onOpen={id => go(hrefToPage(`countries/${id}`))} />
      <Legend counts={null} labels={labels} view={summary.mapView} />
    </>
  );
}

function retryAll(facts: Facts, retryAtlas: () => void): void {
  facts.countries.retry();
  facts.steps.retry();
  retryAtlas();
}
