import { isDay } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useCodes, useNames } from '../../shared/names/useNames.ts';
import { profile } from '../../shared/profile/profile.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { figureFor } from './choices.ts';

const numbers = ['4', '12', '20', '40'];

/** The controls for periods, comparison, groups and commitments. All choices are in the address. */
export function Controls() {
  const { text, number } = wording();
  const choose = (name: string) => (value: string | null) => change({ [name]: value });
  const sectors = useCodes('sector');
  const official = profile.value.officialPeriods;
  const [agencies, countries] = [useNames('agencies'), useNames('countries')];
  return (
    <section class="card filters" aria-label={text('filters.title')}>
      <FilterSelect label={text('figures.by')} name="by" value={parameter('by')} all={text('figures.by.quarter')} onChange={by => change({ by, period: null })}
        choices={[['month', text('figures.by.month')], ['half', text('figures.by.half')], ['year', text('figures.by.year')]]} />
      {official !== undefined && (
        <FilterSelect label={text('figures.calendar')} name="calendar" value={parameter('calendar')} all={text('figures.calendar.civil')} onChange={choose('calendar')}
          choices={[['official', text('figures.calendar.official', { from: official.opensOnDay, to: official.closesOnDay })]]} />
      )}
      <FilterSelect label={text('figures.periods')} name="periods" value={parameter('periods')} all={number(8)} onChange={choose('periods')} choices={numbers.map(one => [one, number(Number(one))])} />
      <FilterSelect label={text('figures.compare')} name="compareTo" value={parameter('compareTo')} all={text('figures.compare.none')} onChange={choose('compareTo')}
        choices={[['previous', text('figures.compare.previous')], ['year_before', text('figures.compare.year')]]} />
      <FilterSelect label={text('figures.of')} name="of" value={parameter('of')} all={text('figures.of.all')} onChange={of => change({ of, figure: figureFor(of) })} choices={[['made', text('figures.of.made')]]} />
      <FilterSelect label={text('kpis.by')} name="group" value={parameter('group')} all={text('kpis.by.none')} onChange={choose('group')}
        choices={[['region', text('filter.region')], ['level', text('filter.countryLevel')], ['sector', text('field.sector')], ['agency', text('filter.lead')], ['country', text('filters.country')]]} />
      <FilterSelect label={text('filters.agency')} name="agency" value={parameter('agency')} all={text('filters.all')} choices={agencies.choices} onChange={choose('agency')} />
      <FilterSelect label={text('filters.country')} name="country" value={parameter('country')} all={text('filters.all')} choices={countries.choices} onChange={choose('country')} />
      <FilterSelect label={text('field.sector')} name="sector" value={parameter('sector')} all={text('filters.all')} choices={sectors} onChange={choose('sector')} />
      <FilterSelect label={text('filter.highLevel')} name="highLevel" value={parameter('highLevel')} all={text('filters.all')} onChange={choose('highLevel')}
        choices={[['true', text('filters.yes')], ['false', text('filters.no')]]} />
      <Day name="from" label={text('filter.from')} />
      <Day name="to" label={text('filter.to')} />
    </section>
  );
}

function Day({ name, label }: { readonly name: 'from' | 'to'; readonly label: string }) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type="date" name={name} value={parameter(name) ?? ''} onChange={event => change({ [name]: isDay(event.currentTarget.value) ? event.currentTarget.value : null })} />
    </label>
  );
}
