import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { hrefOfRecords, scopeFilters } from '../../features/figures/query.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Counts, NamedCount, PublishedCount } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Current } from '../../shared/ui/Card.tsx';
import { NotNarrowed } from './NotNarrowed.tsx';

// The filters that commitments and agreements share.
const shared: readonly string[] = ['country', 'region', 'countryLevel', 'agency', 'lead', 'activity', 'tag', 'q', 'from', 'to', 'asOf'];

/** The count under each definition, which explains differences between published figures. */
export function CountsCard({ today }: { readonly today: string }) {
  const { text, date, language } = wording();
  const filters = Object.fromEntries(Object.entries(scopeFilters()).filter(([name]) => shared.includes(name)));
  const path = address('kpis/counts', { ...filters, lang: language });
  const counts = useResource<Counts>(path);
  return (
    <Card area="counts" what={<SavePicture title={text('figures.counts')}><TableFiles path={path} name="kpiCounts" /></SavePicture>} title={text('figures.counts')} aside={counts.value !== null && spanOf(counts.value, date)}>
      <p class="note">{text('figures.counts.why')}</p>
      <NotNarrowed said="figures.notBy" by={['sector', 'agreement', 'inAgreement', 'atActivity', 'highLevel', 'concludedAs']} />
      <Current resource={counts} lines={7}>
        {value => (
          <>
            <p class="table-files"><TableFiles path={path} name="kpiCounts" /></p>
            <ul class="counts">{value.counts.map(count => <Count key={count.id} count={count} today={today} />)}</ul>
            {value.published !== undefined && <Published figures={value.published} today={today} />}
          </>
        )}
      </Current>
    </Card>
  );
}

function Count({ count, today }: { readonly count: NamedCount; readonly today: string }) {
  const { text, number } = wording();
  return (
    <li>
      <a class="count-value" href={hrefOfRecords(count.query, today)} aria-label={`${count.title}: ${number(count.count)}`}>{number(count.count)}</a>
      <div>
        <b>{count.title}</b>
        <p class="note">{count.definition}</p>
        {count.byLevel !== undefined && (
          <p class="note">{text('figures.inNameOf')} {count.byLevel.map((level, index) => (
            <span key={level.level}>{index > 0 && ' · '}{level.title} <a href={hrefOfRecords(level.query, today)}>{number(level.count)}</a></span>
          ))}</p>
        )}
      </div>
    </li>
  );
}

/** Published figures with the text and the day of the report, and the registry's count under the matching definition. */
function Published({ figures, today }: { readonly figures: readonly PublishedCount[]; readonly today: string }) {
  const { text, number, date } = wording();
  return (
    <section class="published">
      <h3>{text('figures.published')}</h3>
      <p class="note">{figures[0]?.unknown}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={text('figures.published')}>
        <table class="figure-table">
          <thead>
            <tr><th scope="col">{text('figures.published.figure')}</th><th scope="col">{text('figures.published.said')}</th><th scope="col">{text('figures.published.reading')}</th><th scope="col">{text('figures.published.here')}</th></tr>
          </thead>
          <tbody>
            {figures.map(one => (
              <tr key={one.figure}>
                <th scope="row">{number(one.figure)}</th>
                <td class="wrapped">{one.said} <small><a href={one.source} rel="noreferrer">{text('figures.published.on', { date: date(one.publishedOn) })}</a></small></td>
                <td class="wrapped">{one.title} <small>{text('figures.days', { from: date(one.from), to: date(one.to) })}</small></td>
                <td><a href={hrefOfRecords(one.query, today)} aria-label={`${one.title}, ${text('figures.days', { from: date(one.from), to: date(one.to) })}: ${number(one.count)}`}>{number(one.count)}</a></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function spanOf({ from, to, asOf }: Counts, date: (day: string) => string): string {
  const { text } = wording();
  const day = text('overview.asOf', { date: date(asOf) });
  if (from === undefined && to === undefined) return day;
  return `${text('figures.days', { from: from === undefined ? '…' : date(from), to: to === undefined ? '…' : date(to) })} · ${day}`;
}
