import type { Wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';

const parts: Readonly<Record<string, MessageKey>> = {
  Q1: 'period.Q1', Q2: 'period.Q2', Q3: 'period.Q3', Q4: 'period.Q4', H1: 'period.H1', H2: 'period.H2',
};

/** The name of a period such as `2026-Q1`: in two parts, for the foot of a chart, and as a whole. */
export function nameOfPeriod(period: string, { text, date }: Pick<Wording, 'text' | 'date'>): { readonly part: string; readonly year: string; readonly whole: string } {
  const [year = '', code = ''] = period.split('-');
  if (code === '') return { part: '', year, whole: year };
  const key = parts[code];
  if (key === undefined) return { part: code, year, whole: date(period) };
  const part = text(key);
  return { part, year, whole: text('period.whole', { part, year }) };
}
