import { hrefOfRecords, scopeFilters } from '../../features/figures/query.ts';
import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { AgeBand, Kpis, PeriodFigure } from '../../shared/api/shapes.ts';
import type { Rows } from '../../features/pictures/rows.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Current } from '../../shared/ui/Card.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';
import { NotNarrowed } from './NotNarrowed.tsx';

type Both = Pick<Kpis, 'agreements' | 'durations'>;

const named: readonly (readonly [MessageKey, (kpis: Both) => PeriodFigure])[] = [
  ['figures.toCopy', kpis => kpis.agreements.toCopy], ['figures.toPlan', kpis => kpis.agreements.toPlan],
  ['figures.toFirstAction', kpis => kpis.agreements.toFirstAction], ['figures.toCompletion', kpis => kpis.agreements.toCompletion],
  ['figures.commitmentToFirstAction', kpis => kpis.durations.toFirstAction], ['figures.commitmentToCompletion', kpis => kpis.durations.toCompletion],
];

/** The number of days from signing to each step: the median and the distribution. */
export function DurationsCard({ today }: { readonly today: string }) {
  const { text, language } = wording();
  const kpis = useResource<Kpis>(address('kpis', { ...scopeFilters(), lang: language }));
  return (
    <Card area="durations" what={<SavePicture title={text('figures.durations')} rows={() => rowsOf(kpis.value)} />} title={text('figures.durations')} aside={text('figures.durations.why')}>
      <NotNarrowed said="figures.notBy.texts" by={['sector', 'inAgreement', 'atActivity']} />
      <Current resource={kpis} lines={6}>
        {({ agreements, durations }) => (
          <div class="durations">
            {named.map(([title, of]) => <Duration key={title} title={text(title)} figure={of({ agreements, durations })} today={today} />)}
          </div>
        )}
      </Current>
    </Card>
  );
}

function rowsOf(kpis: Kpis | null): Rows {
  const { text } = wording();
  const all = kpis === null ? [] : named.map(([title, of]) => ({ title: text(title), figure: of(kpis) }));
  return [
    [text('figures.durations'), text('figures.medianOf'), text('figures.counted'), text('kpis.of')],
    ...all.map(({ title, figure }) => [title, figure.medianDays ?? '', figure.count, figure.of]),
    [],
    ...all.flatMap(({ title, figure }) => figure.bands.map(band => [title, daysOf(band), band.count])),
  ];
}

function daysOf(band: AgeBand): string {
  const { text } = wording();
  return band.toDays === undefined ? text('figures.band.more', { from: band.fromDays }) : text('figures.band', { from: band.fromDays, to: band.toDays });
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
  const { number } = wording();
  const days = daysOf(band);
  return (
    <li>
      <span>{days}</span>
      <Meter value={band.count} of={most} />
      <a href={hrefOfRecords(band.query, today)} aria-label={`${title}, ${days}: ${number(band.count)}`}>{number(band.count)}</a>
    </li>
  );
}
