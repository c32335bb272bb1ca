import type { ComponentChildren } from 'preact';
import type { Resource } from '../../shared/api/resource.ts';
import type { Kpis } from '../../shared/api/shapes.ts';
import { hrefOfRecords } from '../../features/figures/query.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { hrefOfPage } from '../../shared/router/records.ts';
import { LoadError, Stale } from '../../shared/ui/LoadError.tsx';
import { Told } from './Told.tsx';
import type { Compared } from './TwoPage.tsx';
import { useCountryFacts } from './useCountryFacts.tsx';
import { useKpis } from './useKpis.ts';

const ofCountries = [
  ['relations', 'compare.of.relations'], ['level', 'compare.of.level'], ['visit', 'compare.of.visit'], ['agreements', 'compare.of.agreements'], ['missions', 'compare.of.missions'],
] as const;

interface Props {
  readonly collection: Compared;
  readonly left: string | null;
  readonly right: string | null;
  readonly nameOf: (id: string) => string;
}

/** Facts and figures of two records. Every number is a link to its records. */
export function TwoTable({ collection, left, right, nameOf }: Props) {
  const { text } = wording();
  const ofCountry = (id: string | null) => (collection === 'countries' ? id : null);
  const facts = [useCountryFacts(ofCountry(left)), useCountryFacts(ofCountry(right))] as const;
  const kpis = [useKpis(collection, left), useKpis(collection, right)] as const;
  const figures = kpis.map(one => one.value?.figures ?? []);
  const titles = (figures[0]?.length ? figures[0] : figures[1]) ?? [];
  return (
    <>
      <Trouble resources={[...facts.flatMap(one => one.resources), ...kpis]} />
      <div class="table-scroll" tabIndex={0} role="region" aria-label={text(collection === 'countries' ? 'compare.countries' : 'compare.agencies')}>
        <table class="compare-two">
          <thead><tr><th scope="col">{text('compare.value')}</th><Head collection={collection} id={left} nameOf={nameOf} /><Head collection={collection} id={right} nameOf={nameOf} /></tr></thead>
          <tbody>
            {collection === 'countries' && ofCountries.map(([fact, title]) => <Row key={fact} name={fact} title={text(title)} left={facts[0].cells[fact]} right={facts[1].cells[fact]} />)}
            {titles.map(({ id, title }) => (
              <Row key={id} name={id} title={title} left={left === null ? '–' : <KpiCell kpis={kpis[0]} id={id} />} right={right === null ? '–' : <KpiCell kpis={kpis[1]} id={id} />} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

// One line for everything that could not be read. Its button reads all of it again.
function Trouble({ resources }: { readonly resources: readonly Resource<unknown>[] }) {
  const troubled = resources.filter(one => one.trouble !== null);
  const worst = troubled.find(one => !one.isCurrent) ?? troubled[0];
  if (worst === undefined || worst.trouble === null) return null;
  const all = { at: worst.at, retry: () => troubled.forEach(one => one.retry()) };
  return worst.isCurrent ? <Stale resource={all} trouble={worst.trouble} /> : <LoadError resource={all} trouble={worst.trouble} />;
}

function Head({ collection, id, nameOf }: { readonly collection: Compared; readonly id: string | null; readonly nameOf: (id: string) => string }) {
  return <th scope="col">{id === null ? '–' : <a href={hrefOfPage(collection, id)}>{nameOf(id)}</a>}</th>;
}

function Row({ name, title, left, right }: { readonly name: string; readonly title: string; readonly left: ComponentChildren; readonly right: ComponentChildren }) {
  return <tr data-row={name}><th scope="row">{title}</th><td>{left}</td><td>{right}</td></tr>;
}

function KpiCell({ kpis, id }: { readonly kpis: Resource<Kpis>; readonly id: string }) {
  return <Told resource={kpis} tell={value => <Figure kpis={value} id={id} />} />;
}

function Figure({ kpis, id }: { readonly kpis: Kpis; readonly id: string }) {
  const { text, number, percent } = wording();
  const kpi = kpis.figures.find(one => one.id === id);
  if (kpi === undefined) return <>–</>;
  // Links mean today's records unless the address names a day.
  const today = parameter('asOf') === null ? kpis.asOf : '';
  return (
    <>
      {typeof kpi.medianDays === 'number' && <>{text('kpis.days', { count: kpi.medianDays })} · </>}
      <a href={hrefOfRecords(kpi.query, today)}>{number(kpi.numerator)}</a> {text('kpis.of')} <a href={hrefOfRecords(kpi.denominatorQuery, today)}>{number(kpi.denominator)}</a>
      {kpi.rate !== null && kpi.medianDays === undefined && <small>{percent(kpi.rate)}</small>}
    </>
  );
}
