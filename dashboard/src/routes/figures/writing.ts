import type { SeriesFigure, SeriesPoint } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';

type Measure = SeriesFigure['measure'];

/** Formats values and changes: as a number, in percent, in days. */
export function writing() {
  const { text, number, percent, signed } = wording();
  const value = (measure: Measure, one: number | null) => one === null ? '–' : measure === 'count' ? number(one) : measure === 'share' ? percent(one) : text('kpis.days', { count: one });
  const daysMore = (by: number | undefined) => by === undefined ? '–' : text('figures.daysMore', { change: signed(by), count: Math.abs(by) });
  const change = (measure: Measure, compared: NonNullable<SeriesPoint['compared']>) => {
    if (measure === 'count') return signed(compared.change);
    if (measure === 'days') return daysMore(compared.daysChange);
    return compared.rateChange === undefined ? '–' : text('figures.points', { change: signed(Math.round(compared.rateChange * 1000) / 10) });
  };
  return { value, change, daysMore };
}
