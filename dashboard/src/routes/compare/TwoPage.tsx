import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { wording } from '../../shared/i18n/index.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Sides } from './Sides.tsx';
import { TwoTable } from './TwoTable.tsx';

/** Two countries side by side. */
export function TwoCountriesPage() {
  return <TwoPage collection="countries" />;
}

/** Two agencies side by side. */
export function TwoAgenciesPage() {
  return <TwoPage collection="agencies" />;
}

/** The compared records, of one collection. */
export type Compared = 'countries' | 'agencies';

function TwoPage({ collection }: { readonly collection: Compared }) {
  const { text, date } = wording();
  const names = useNames(collection);
  const [left, right, day] = [parameter('left'), parameter('right'), parameter('asOf')];
  const label = text(collection === 'countries' ? 'filters.country' : 'filters.agency');
  return (
    <div class="compare-page">
      <Sides />
      <section class="card filters" aria-label={text('filters.title')}>
        <FilterSelect label={`${label} 1`} name="left" value={left} all={text('compare.choose')} choices={names.choices} onChange={value => change({ left: value })} />
        <FilterSelect label={`${label} 2`} name="right" value={right} all={text('compare.choose')} choices={names.choices} onChange={value => change({ right: value })} />
        <button type="button" disabled={left === null || right === null} onClick={() => change({ left: right, right: left })}>{text('compare.swap')}</button>
      </section>
      <Card area="compare-two" {...(left === null && right === null ? {} : { what: <SavePicture title={text(collection === 'countries' ? 'compare.countries' : 'compare.agencies')} /> })} title={text(collection === 'countries' ? 'compare.countries' : 'compare.agencies')} aside={day !== null && text('overview.asOf', { date: date(day) })}>
        {left === null && right === null
          ? <Empty>{text('compare.chooseTwo')}</Empty>
          : <TwoTable collection={collection} left={left} right={right} nameOf={names.of} />}
      </Card>
    </div>
  );
}
