import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import { What } from '../../features/help/What.tsx';
import { ofKpi } from '../../features/help/whats.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { figureFilters, hrefOfRecords } from '../../features/figures/query.ts';
import type { KpiFigureItem, Kpis } from '../../shared/api/shapes.ts';

/** The mechanism's figures, each with its denominator. Every number is a link to its records. */
export function KpisCard() {
  const { text, date, language } = wording();
  const given = parameter('by');
  const by = given === 'agency' || given === 'country' ? given : null;
  const path = address('kpis', { ...figureFilters(), by: by ?? undefined, lang: language });
  const kpis = useResource<Kpis>(path);
  // Links mean today's records unless the address names a day.
  const today = parameter('asOf') === null ? kpis.value?.asOf ?? '' : '';
  return (
    <Card area="kpis" what={<SavePicture title={text('kpis.title')}><TableFiles path={path} name="kpis" /></SavePicture>} title={text('kpis.title')} aside={kpis.value !== null && text('overview.asOf', { date: date(kpis.value.asOf) })}>
      {kpis.trouble !== null && kpis.value !== null && <Stale resource={kpis} trouble={kpis.trouble} />}
      <Loaded resource={kpis} lines={5}>
        {value => (value.figures[0]?.numerator === 0 ? <Empty>{text('commitments.empty')}</Empty> : (
          <>
            <dl class="kpis">{value.figures.map(kpi => <KpiFigure key={kpi.id} kpi={kpi} asOf={value.asOf} today={today} />)}</dl>
            <div class="kpis-by">
              <FilterSelect label={text('kpis.by')} name="by" value={by} all={text('kpis.by.none')} onChange={one => change({ by: one })}
                choices={[['agency', text('filters.agency')], ['country', text('filters.country')]]} />
              <span class="table-files"><TableFiles path={path} name="kpis" /></span>
            </div>
            {by !== null && <KpisTable kpis={value} today={today} />}
          </>
        ))}
      </Loaded>
    </Card>
  );
}

function KpiFigure({ kpi, asOf, today }: { readonly kpi: KpiFigureItem; readonly asOf: string; readonly today: string }) {
  const { text, number, percent } = wording();
  const median = kpi.medianDays ?? null;
  return (
    <div class={`kpi kpi-${kpi.id}`} data-kpi={kpi.id}>
      <dt>{kpi.title}<What of={ofKpi(kpi.id)} title={kpi.title} asOf={asOf} /></dt>
      <dd>
        {median !== null && <b class="kpi-value">{text('kpis.days', { count: median })}</b>}
        <a class={median === null ? 'kpi-value' : ''} href={hrefOfRecords(kpi.query, today)} aria-label={`${kpi.title}: ${number(kpi.numerator)}`}>{number(kpi.numerator)}</a>
        {' '}<span class="kpi-of">{text('kpis.of')} <a href={hrefOfRecords(kpi.denominatorQuery, today)} aria-label={text('kpis.denominator', { title: kpi.title, count: kpi.denominator })}>{number(kpi.denominator)}</a></span>
        {kpi.rate !== null && median === null && <span class="kpi-rate">{percent(kpi.rate)}</span>}
        <Meter value={kpi.numerator} of={kpi.denominator} kind={kpi.id} />
      </dd>
    </div>
  );
}

function KpisTable({ kpis, today }: { readonly kpis: Kpis; readonly today: string }) {
  const { text, number, compare } = wording();
  const groups = (kpis.byAgency ?? []).map(one => ({ ...one.agency, figures: one.figures })).concat((kpis.byCountry ?? []).map(one => ({ ...one.country, figures: one.figures })));
  const sorted = groups.sort((left, right) => compare(left.name ?? left.id, right.name ?? right.id));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('kpis.by')}>
      <table class="kpis-table">
        <thead><tr><th scope="col">{text('kpis.group')}</th>{kpis.figures.map(kpi => <th key={kpi.id} scope="col">{kpi.title}</th>)}</tr></thead>
        <tbody>
          {sorted.map(group => (
            <tr key={group.id}>
              <th scope="row">{group.name ?? group.id}</th>
              {group.figures.map(kpi => (
                <td key={kpi.id}>
                  {typeof kpi.medianDays === 'number' && <>{text('kpis.days', { count: kpi.medianDays })} · </>}
                  <a href={hrefOfRecords(kpi.query, today)}>{number(kpi.numerator)}</a> / <a href={hrefOfRecords(kpi.denominatorQuery, today)}>{number(kpi.denominator)}</a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
