import { hrefOfRecords, scopeFilters } from '../../features/figures/query.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { AgeBand, Kpis, PeriodFigure } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Current } from '../../shared/ui/Card.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';
import { NotNarrowed } from './NotNarrowed.tsx';

/** The number of days from signing to each step: the median and the distribution. */
export function DurationsCard({ today }: { readonly today: string }) {
  const { text, language } = wording();
  const kpis = useResource<Kpis>(address('kpis', { ...scopeFilters(), lang: language }));
  return (
    <Card area="durations" title={text('figures.durations')} aside={text('figures.durations.why')}>
      <NotNarrowed said="figures.notBy.texts" by={['sector', 'inAgreement', 'atActivity']} />
      <Current resource={kpis} lines={6}>
        {({ agreements, durations }) => (
          <div class="durations">
            <Duration title={text('figures.toCopy')} figure={agreements.toCopy} today={today} />
            <Duration title={text('figures.toPlan')} figure={agreements.toPlan} today={today} />
            <Duration title={text('figures.toFirstAction')} figure={agreements.toFirstAction} today={today} />
            <Duration title={text('figures.toCompletion')} figure={agreements.toCompletion} today={today} />
            <Duration title={text('figures.commitmentToFirstAction')} figure={durations.toFirstAction} today={today} />
            <Duration title={text('figures.commitmentToCompletion')} figure={durations.toCompletion} today={today} />
          </div>
        )}
      </Current>
    </Card>
  );
}

function Duration({ title, figure, today }: { readonly title: string; readonly figure: PeriodFigure; readonly today: string }) {
  const { text } = wording();
  const most = Math.max(1, ...figure.bands.map(band => band.count));
  return (
    <section class="duration">
      <h3>{title}</h3>
      <p><b>{figure.medianDays === undefined ? '–' : text('kpis.days', { count: figure.medianDays })}</b> <small>{text('figures.median', { count: figure.count, of: figure.of })}</small></p>
      <ul>{figure.bands.map(band => <Band key={band.fromDays} title={title} band={band} most={most} today={today} />)}</ul>
    </section>
  );
}

function Band({ title, band, most, today }: { readonly title: string; readonly band: AgeBand; readonly most: number; readonly today: string }) {
  const { text, number } = wording();
  const days = band.toDays === undefined ? text('figures.band.more', { from: band.fromDays }) : text('figures.band', { from: band.fromDays, to: band.toDays });
  return (
    <li>
      <span>{days}</span>
      <Meter value={band.count} of={most} />
      <a href={hrefOfRecords(band.query, today)} aria-label={`${title}, ${days}: ${number(band.count)}`}>{number(band.count)}</a>
    </li>
  );
}
