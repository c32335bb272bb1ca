import { SavePicture } from '../pictures/SavePicture.tsx';
import type { History } from '../relations/history.ts';
import { dayOf, isDay, numberOf, yearsAfter, type Day } from '../../shared/dates/days.ts';
import { profile } from '../../shared/profile/profile.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { HistoryChart } from './HistoryChart.tsx';
import { levelRows } from './levelRows.ts';
import { usePlay } from './play.ts';

/** Before the owner's first relations. */
export function firstDay(): Day {
  return profile.value.firstDay;
}

// A longer history has no room for each decade.
const mostDaysOfDecades = 130 * 365;

interface Props {
  readonly history: History | null;
  readonly day: Day;
  readonly today: Day;
  readonly labels: Labels;
  readonly onChange: (day: Day) => void;
}

/** The slider of days is on the chart of the years, so that the reader can drag it to the changes. */
export function TimeSlider({ history, day, today, labels, onChange }: Props) {
  const { text, date } = wording();
  const [first, last] = [firstDay(), day > today ? day : today];
  const play = usePlay(day, first, today, onChange);
  return (
    <div class="time">
      <div class="time-controls">
        <p class="time-day">
          <b>{text('overview.asOf', { date: date(day) })}</b>
          <input type="date" aria-label={text('time.day')} value={day} min={first} max={last} required
            onInput={event => isDay(event.currentTarget.value) && event.currentTarget.value >= first && onChange(event.currentTarget.value)} />
        </p>
        <button type="button" class="icon-button" onClick={play.toggle} aria-pressed={play.isPlaying}
          aria-label={text(play.isPlaying ? 'time.pause' : 'time.play')} title={text(play.isPlaying ? 'time.pause' : 'time.play')}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d={play.isPlaying ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5l9 5.5-9 5.5z'} /></svg>
        </button>
        <a class="button" href={hrefToPage('compare/days')}>{text('compare.days')}</a>
        {history !== null && <SavePicture title={text('time.levels')} skip=".map-frame, .map-save, .map-view, .states-table, .time-controls" rows={() => levelRows(history, labels)} embed="levels" />}
        {day !== today && <button type="button" onClick={() => onChange(today)}>{text('time.today')}</button>}
      </div>
      <div class="time-track">
        {history !== null && <HistoryChart history={history} first={first} last={last} day={day} />}
        <input type="range" class="time-range" aria-label={text('time.label')} min={numberOf(first)} max={numberOf(last)} step={1} value={numberOf(day)}
          aria-valuetext={date(day)}
          onInput={event => onChange(dayOf(Number(event.currentTarget.value)))}
          onKeyDown={event => {
            const years = event.key === 'PageUp' ? 1 : event.key === 'PageDown' ? -1 : 0;
            if (years === 0) return;
            event.preventDefault();
            const moved = yearsAfter(day, years);
            onChange(moved < first ? first : moved > last ? last : moved);
          }} />
      </div>
      <Years first={first} last={last} />
    </div>
  );
}

/** The years below a chart of days. */
export function Years({ first, last }: { readonly first: Day; readonly last: Day }) {
  const { date } = wording();
  const [from, to] = [numberOf(first), numberOf(last)];
  const [begin, every] = [Number(first.slice(0, 4)), to - from > mostDaysOfDecades ? 50 : 10];
  const years = Array.from({ length: 20 }, (_, index) => (Math.ceil(begin / every) + index) * every).filter(year => numberOf(`${year}-01-01`) < to - 1000);
  return (
    <div class="time-years" aria-hidden="true">
      {years.map(year => (
        <span key={year} style={{ insetInlineStart: `${((numberOf(`${year}-01-01`) - from) / (to - from)) * 100}%` }}>{date(String(year))}</span>
      ))}
    </div>
  );
}
