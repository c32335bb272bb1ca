import { regions } from '../../shared/names/regions.ts';
import { useNames, useCodes } from '../../shared/names/useNames.ts';
import { isDay } from '../../shared/dates/days.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { MessageKey } from '../../shared/i18n/catalogue.ts';
import { change, hrefTo, parameter, place } from '../../shared/router/location.ts';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { MonthView } from './MonthView.tsx';
import type { Shown } from '../../features/occasions/occasions.ts';
import { Subscribe } from './Subscribe.tsx';
import { YearsView } from './YearsView.tsx';

const shownTexts: Readonly<Record<Shown, MessageKey>> = { all: 'calendar.show.all', jubilees: 'calendar.show.jubilees', due: 'calendar.show.due' };

/** The coming anniversaries and deadlines, by month and over ten years. The address holds the day, the view and the filters. */
export function Calendar() {
  const today = useToday();
  const on = parameter('on');
  const isYears = parameter('view') === 'years';
  const day = isDay(on) ? on : today;
  const shown = shownOf(parameter('show'));
  return (
    <div class="calendar">
      <Filters shown={shown} isYears={isYears} />
      {isYears ? <YearsView today={today} /> : <MonthView day={day} today={today} shown={shown} />}
      <Subscribe shown={isYears ? 'jubilees' : shown} today={today} />
    </div>
  );
}

function Filters({ shown, isYears }: { readonly shown: Shown; readonly isYears: boolean }) {
  const { text, region } = wording();
  const countries = useNames('countries');
  const classes = useCodes('anniversaryClass');
  const importances = useCodes('importance');
  return (
    <section class="card filters" aria-label={text('filters.title')}>
      <nav class="tabs" aria-label={text('calendar.views')}>
        <a href={hrefTo(place.value.path, { view: null })} aria-current={isYears ? undefined : 'true'}>{text('calendar.month')}</a>
        <a href={hrefTo(place.value.path, { view: 'years' })} aria-current={isYears ? 'true' : undefined}>{text('calendar.years')}</a>
      </nav>
      {!isYears && (
        <FilterSelect label={text('calendar.show')} name="show" value={shown === 'all' ? null : shown} all={text(shownTexts.all)}
          choices={[['jubilees', text(shownTexts.jubilees)], ['due', text(shownTexts.due)]]} onChange={value => change({ show: value })} />
      )}
      <FilterSelect label={text('calendar.class')} name="class" value={parameter('class')} all={text(isYears ? 'calendar.class.round' : 'filters.all')}
        choices={classes.filter(([code]) => !isYears || code !== 'round')} onChange={value => change({ class: value })} />
      <FilterSelect label={text('calendar.importance')} name="importance" value={parameter('importance')} all={text('filters.all')}
        choices={importances.filter(([code]) => code !== 'low').map(([code, label]) => [code, code === 'high' ? label : text('calendar.importance.atLeast', { name: label })])}
        onChange={value => change({ importance: value })} />
      <FilterSelect label={text('filters.region')} name="region" value={parameter('region')} all={text('filters.all')}
        choices={regions.map(one => [one, region(one)])} onChange={value => change({ region: value })} />
      <FilterSelect label={text('filters.country')} name="country" value={parameter('country')} all={text('filters.all')}
        choices={countries.choices} onChange={value => change({ country: value })} />
    </section>
  );
}

function shownOf(given: string | null): Shown {
  return given === 'jubilees' || given === 'due' ? given : 'all';
}
