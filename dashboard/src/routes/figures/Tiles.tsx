import { PeriodSpark } from '../../features/figures/PeriodChart.tsx';
import type { SeriesFigure } from '../../shared/api/shapes.ts';
import { hrefTo, place } from '../../shared/router/location.ts';
import { valueOf } from './choices.ts';
import { writing } from './writing.ts';

/** A tile for each figure: a small chart, the newest value and the change. A tile opens its figure as a large chart. */
export function Tiles({ figures, chosen }: { readonly figures: readonly SeriesFigure[]; readonly chosen: string }) {
  return <ul class="tiles">{figures.map(figure => <Tile key={figure.id} figure={figure} isChosen={figure.id === chosen} />)}</ul>;
}

function Tile({ figure, isChosen }: { readonly figure: SeriesFigure; readonly isChosen: boolean }) {
  const { value, change } = writing();
  const newest = figure.points.at(-1);
  if (newest === undefined) return null;
  return (
    <li>
      <a class="tile" href={hrefTo(place.value.path, { figure: figure.id })} aria-current={isChosen ? 'true' : undefined} data-kpi={figure.id}>
        <span class="tile-title">{figure.title}</span>
        <b>{value(figure.measure, valueOf(figure.measure, newest))}</b>
        {newest.compared !== undefined && <small>{change(figure.measure, newest.compared)}</small>}
        <PeriodSpark values={figure.points.map(point => valueOf(figure.measure, point))} shape={figure.measure === 'count' ? 'bars' : 'line'} />
      </a>
    </li>
  );
}
