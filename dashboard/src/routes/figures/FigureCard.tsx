import type { ComponentChildren } from 'preact';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { PeriodChart, type ChartPoint } from '../../features/figures/PeriodChart.tsx';
import { nameOfPeriod } from '../../features/figures/periods.ts';
import { hrefOfRecords } from '../../features/figures/query.ts';
import type { Series, SeriesFigure, SeriesPoint } from '../../shared/api/shapes.ts';
import { What } from '../../features/help/What.tsx';
import { ofKpi } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { addressOfTable, chosenFigure, valueOf } from './choices.ts';
import { writing } from './writing.ts';

interface Props {
  readonly series: Series;
  readonly today: string;
  /** The table as files, where the card stands among others. */
  readonly files?: ComponentChildren;
}

/** One figure: a chart whose points are links to their records, and a table with the newest period first. */
export function FigureCard({ series, today, files }: Props) {
  const { text, language } = wording();
  const { value } = writing();
  const figure = series.figures.find(one => one.id === chosenFigure()) ?? series.figures[0];
  if (figure === undefined) return null;
  const isCompared = figure.points.some(point => point.compared !== undefined);
  return (
    <Card area="figure" what={<><What of={ofKpi(figure.id)} title={figure.title} asOf={series.asOf} /><SavePicture title={figure.title} skip=".table-scroll" embed="figures">
        <TableFiles path={addressOfTable(language)} name="kpiSeries" />
      </SavePicture></>} title={figure.title} aside={text(series.of === 'made' ? 'figures.of.made' : figure.measure === 'count' ? 'figures.inPeriod' : 'figures.of.all')}>
      {files}
      <div class="figure-both">
        <div>
          <PeriodChart points={figure.points.map(point => chartPoint(figure, point, today))} shape={figure.measure === 'count' ? 'bars' : 'line'}
            least={figure.measure === 'share' ? 0.1 : 1} write={one => value(figure.measure, one)} label={figure.title} />
          {isCompared && <p class="note figure-key"><svg viewBox="0 0 24 4" aria-hidden="true" focusable="false"><path class="period-compared" d="M0 2H24" /></svg> {text('figures.compared')}</p>}
        </div>
        <FigureTable figure={figure} today={today} isCompared={isCompared} />
      </div>
    </Card>
  );
}

function chartPoint(figure: SeriesFigure, point: SeriesPoint, today: string): ChartPoint {
  const words = wording();
  const { part, year, whole } = nameOfPeriod(point.period, words);
  const { value } = writing();
  const said = words.text('figures.point', { period: whole, value: value(figure.measure, valueOf(figure.measure, point)), numerator: point.numerator, denominator: point.denominator });
  return {
    period: point.period,
    foot: [part, year],
    value: valueOf(figure.measure, point),
    compared: point.compared === undefined ? null : valueOf(figure.measure, point.compared),
    href: hrefOfRecords(point.query, today),
    label: point.compared === undefined ? said : words.text('figures.point.compared', {
      point: said, period: nameOfPeriod(point.compared.period, words).whole, value: value(figure.measure, valueOf(figure.measure, point.compared)),
    }),
  };
}

function FigureTable({ figure, today, isCompared }: { readonly figure: SeriesFigure; readonly today: string; readonly isCompared: boolean }) {
  const words = wording();
  const { text, number, date } = words;
  const { value } = writing();
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('figures.table', { figure: figure.title })}>
      <table class="figure-table">
        <thead>
          <tr>
            <th scope="col">{text('figures.period')}</th>
            {figure.measure !== 'count' && <th scope="col">{text('figures.value')}</th>}
            <th scope="col">{text('figures.counted')}</th>
            {isCompared && <th scope="col">{text('figures.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {figure.points.toReversed().map(point => (
            <tr key={point.period}>
              <th scope="row">{nameOfPeriod(point.period, words).whole} <small>{text('figures.days', { from: date(point.from), to: date(point.to) })}{point.reportsDueOn !== undefined && <> · {text('figures.due', { date: date(point.reportsDueOn) })}</>}{point.on < point.to && <> · {text('overview.asOf', { date: date(point.on) })}</>}</small></th>
              {figure.measure !== 'count' && <td>{value(figure.measure, valueOf(figure.measure, point))}</td>}
              <td><a href={hrefOfRecords(point.query, today)}>{number(point.numerator)}</a> {text('kpis.of')} <a href={hrefOfRecords(point.denominatorQuery, today)}>{number(point.denominator)}</a></td>
              {isCompared && <td>{point.compared === undefined ? '–' : <ChangeLink measure={figure.measure} compared={point.compared} today={today} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The change, with the earlier value as its label and a link to the records of that value. */
function ChangeLink({ measure, compared, today }: { readonly measure: SeriesFigure['measure']; readonly compared: NonNullable<SeriesPoint['compared']>; readonly today: string }) {
  const words = wording();
  const { value, change } = writing();
  const by = change(measure, compared);
  const said = words.text('figures.change.link', { period: nameOfPeriod(compared.period, words).whole, value: value(measure, valueOf(measure, compared)), change: by });
  return <a href={hrefOfRecords(compared.query, today)} aria-label={said} title={said}>{by}</a>;
}
