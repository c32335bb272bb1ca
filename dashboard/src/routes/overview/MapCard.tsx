import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Day } from '../../shared/dates/days.ts';
import { rankOf, ranks, type Rank, type State } from '../../features/relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { address } from '../../shared/api/client.ts';
import { CountryPanel } from '../../features/map/CountryPanel.tsx';
import { Legend } from '../../features/map/Legend.tsx';
import { ownerOf } from '../../features/map/owner.ts';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { StatesTable } from '../../features/map/StatesTable.tsx';
import { useAtlas, type MapOwner } from '../../features/map/useAtlas.ts';
import { lineOf } from '../../features/relations/descriptions.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { WorldMap } from '../../features/map/WorldMap.tsx';
import { change, parameter } from '../../shared/router/location.ts';
import { Skeleton } from '../../shared/ui/Card.tsx';
import { LoadError } from '../../shared/ui/LoadError.tsx';
import type { Facts } from '../../features/relations/useFacts.ts';

interface Props {
  readonly facts: Facts;
  readonly day: Day;
  readonly owner: MapOwner | null;
  readonly labels: Labels;
  /** The slider below the map. */
  readonly children: ComponentChildren;
}

/** The map with its legend, its slider, its table, and the state that is open. */
export function MapCard({ facts, day, owner, labels, children }: Props) {
  const { text } = wording();
  const history = facts.history;
  const onDay = useMemo(() => history?.on(day) ?? new Map<string, never>(), [history, day]);
  const counts = useMemo(() => {
    const all = Object.fromEntries(ranks().map(rank => [rank, 0])) as Record<Rank, number>;
    for (const now of onDay.values()) all[rankOf(now)] = (all[rankOf(now)] ?? 0) + 1;
    return all;
  }, [onDay]);
  const atlas = useAtlas(owner);
  const selected = parameter('country');
  const open = history?.states.find(state => state.id === selected);
  const openNow = open === undefined ? undefined : onDay.get(open.id);
  const close = () => change({ country: null });
  const labelOf = (state: State) => {
    const now = onDay.get(state.id);
    return now === undefined ? '' : lineOf(state, now, labels);
  };
  const trouble = facts.countries.trouble ?? facts.steps.trouble;
  const isReady = history !== null && atlas.atlas !== null && owner !== null;
  return (
    <section class="card card-map" aria-label={text('map.title')}>
      <div class="map-frame">
        {isReady
          ? <WorldMap atlas={atlas.atlas} states={history.states} rankOf={id => rankFor(onDay.get(id))} labelOf={labelOf} owner={ownerOf(owner.owner)}
            selected={selected} onOpen={id => change({ country: id })} />
          : <MapPending facts={facts} trouble={history === null ? trouble : atlas.hasFailed ? { kind: 'offline' } : null} retry={atlas.retry} />}
        {open !== undefined && openNow !== undefined && <CountryPanel state={open} now={openNow} day={day} labels={labels} onClose={close} />}
      </div>
      <p class="map-save"><SavePicture title={text('map.title')} skip=".country, .time, .states-table, .map-save" embed="map">
        {(['csv', 'xlsx'] as const).map(format => (
          <DownloadLink key={format} class="button" href={address('export/countries', { format, asOf: day })} name={`countries.${format}`}>{format === 'csv' ? 'CSV' : 'Excel'}</DownloadLink>
        ))}
      </SavePicture></p>
      <Legend counts={history === null ? null : counts} labels={labels} view={owner?.mapView ?? null} />
      {children}
      {history !== null && <StatesTable states={history.states} onDay={onDay} labels={labels} />}
    </section>
  );
}

interface PendingProps {
  readonly facts: Facts;
  readonly trouble: Parameters<typeof LoadError>[0]['trouble'] | null;
  readonly retry: () => void;
}

function MapPending({ facts, trouble, retry }: PendingProps) {
  const { text } = wording();
  if (trouble === null) return <div class="map map-pending" aria-label={text('map.loading')} role="img"><Skeleton lines={1} /></div>;
  const all = () => {
    facts.countries.retry();
    facts.steps.retry();
    retry();
  };
  return <LoadError resource={{ retry: all, at: null }} trouble={trouble} />;
}

function rankFor(now: Parameters<typeof rankOf>[0] | undefined): Rank {
  return now === undefined ? 'none' : rankOf(now);
}
