import type { Comparison } from '../../shared/api/shapes.ts';
import { isDay } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { regions } from '../../shared/names/regions.ts';
import { useCodes, useNames } from '../../shared/names/useNames.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { daysBefore } from './query.ts';

/** The filters of a comparison: its days, facts, countries and agencies. */
export function DayFilters({ days }: { readonly days: Comparison | null }) {
  const { text, region } = wording();
  const facts = useCodes('comparedFact');
  const [agencies, countries] = [useNames('agencies'), useNames('countries')];
  const choose = (name: string) => (value: string | null) => change({ [name]: value, cursor: null });
  const later = parameter('asOf') ?? days?.asOf ?? '';
  return (
    <section class="card filters" aria-label={text('filters.title')}>
      <DayInput name="compareTo" label={text('compare.earlier')} day={parameter('compareTo') ?? days?.compareTo ?? ''} last={later} />
      <DayInput name="asOf" label={text('compare.later')} day={later} />
      <div class="filter compare-steps" role="group" aria-label={text('compare.steps')}>
        {daysBefore(later).map(([years, day]) => (
          <button key={years} type="button" aria-pressed={days?.compareTo === day} onClick={() => change({ compareTo: day, cursor: null })}>{text('compare.years', { count: years })}</button>
        ))}
      </div>
      <FilterSelect label={text('compare.fact')} name="fact" value={parameter('fact')} all={text('filters.all')} choices={facts} onChange={choose('fact')} />
      <FilterSelect label={text('filters.region')} name="region" value={parameter('region')} all={text('filters.all')} choices={regions.map(code => [code, region(code)])} onChange={choose('region')} />
      <FilterSelect label={text('filters.country')} name="country" value={parameter('country')} all={text('filters.all')} choices={countries.choices} onChange={choose('country')} />
      <FilterSelect label={text('filters.agency')} name="agency" value={parameter('agency')} all={text('filters.all')} choices={agencies.choices} onChange={choose('agency')} />
    </section>
  );
}

interface DayInputProps {
  readonly name: 'compareTo' | 'asOf';
  readonly label: string;
  readonly day: string;
  /** The last day that may be chosen; any without it. */
  readonly last?: string;
}

function DayInput({ name, label, day, last }: DayInputProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <input type="date" name={name} value={day} min="1900-01-01" max={last} onChange={({ currentTarget: field }) => field.checkValidity() && isDay(field.value) && change({ [name]: field.value, cursor: null })} />
    </label>
  );
}
