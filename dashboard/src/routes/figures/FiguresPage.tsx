import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { nameOfPeriod } from '../../features/figures/periods.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Series } from '../../shared/api/shapes.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { addressOfTable, addressOfTotals, chosenFigure } from './choices.ts';
import { Controls } from './Controls.tsx';
import { CountsCard } from './CountsCard.tsx';
import { DurationsCard } from './DurationsCard.tsx';
import { FigureCard } from './FigureCard.tsx';
import { GroupsCard } from './GroupsCard.tsx';
import { SigningCard } from './SigningCard.tsx';
import { Tiles } from './Tiles.tsx';

/** The figures of the mechanism over time: small charts of all of them, a large chart of one with its table and groups, the days from signing, and the counts by definition. */
export function FiguresPage() {
  useToday();
  const { text, date, language } = wording();
  const series = useResource<Series>(addressOfTotals(language));
  const asOf = series.value?.asOf ?? '';
  // Links mean today's records unless the address names a day.
  const today = parameter('asOf') === null ? asOf : '';
  return (
    <div class="figures-page">
      <Controls />
      <Card area="figures" what={<SavePicture title={text('figures.title')}><TableFiles path={addressOfTable(language)} name="kpiSeries" /></SavePicture>} title={text('figures.title')} aside={series.value !== null && text('overview.asOf', { date: date(series.value.asOf) })}>
        {series.trouble !== null && series.value !== null && <Stale resource={series} trouble={series.trouble} />}
        <Loaded resource={series} lines={9}>
          {value => (hasNothing(value) ? <Empty>{text('commitments.empty')}</Empty> : <><Tiles figures={value.figures} chosen={chosenFigure()} /><OpenPeriod series={value} /></>)}
        </Loaded>
      </Card>
      {series.value !== null && !hasNothing(series.value) && (
        <>
          <FigureCard series={series.value} today={today} files={<p class="table-files"><TableFiles path={addressOfTable(language)} name="kpiSeries" /></p>} />
          {parameter('group') !== null && <GroupsCard today={today} />}
        </>
      )}
      <SigningCard today={today} />
      <DurationsCard today={today} />
      <CountsCard today={today} />
    </div>
  );
}

// The denominator of a plain count is all commitments, so only the numerator shows that there are none.
function hasNothing({ figures }: Series): boolean {
  return figures.every(figure => figure.points.every(point => point.numerator === 0 && (point.denominator === 0 || figure.measure === 'count')));
}

// A note for readers: a period that has not ended is compared with a whole one.
function OpenPeriod({ series }: { readonly series: Series }) {
  const words = wording();
  const newest = series.figures[0]?.points.at(-1);
  if (newest === undefined || newest.to <= series.asOf) return null;
  return <p class="note">{words.text('figures.open', { period: nameOfPeriod(newest.period, words).whole, date: words.date(newest.to) })}</p>;
}
