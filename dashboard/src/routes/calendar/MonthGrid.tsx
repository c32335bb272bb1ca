import { useEffect, useRef } from 'preact/hooks';
import type { Day } from '../../shared/dates/days.ts';
import { locales } from '../../shared/i18n/language.ts';
import { wording } from '../../shared/i18n/index.ts';
import { dayByKey } from './months.ts';
import { isJubilee, isLate, type Occasion } from '../../features/occasions/occasions.ts';

interface Props {
  readonly weeks: readonly (readonly Day[])[];
  readonly weekStart: number;
  readonly day: Day;
  readonly today: Day;
  readonly byDay: ReadonlyMap<Day, readonly Occasion[]>;
  readonly isLoading: boolean;
  readonly onChoose: (day: Day) => void;
}

const mostInACell = 2;

/** A month by weeks: one stop of the Tab key, arrows go from day to day (https://www.w3.org/WAI/ARIA/apg/patterns/grid/). */
export function MonthGrid({ weeks, weekStart, day, today, byDay, isLoading, onChoose }: Props) {
  const { date, language, direction } = wording();
  const grid = useRef<HTMLTableElement>(null);
  const followsKeys = useRef(false);
  useEffect(() => {
    if (followsKeys.current) grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
    followsKeys.current = false;
  }, [day]);
  const names = new Intl.DateTimeFormat(locales[language], { weekday: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' });
  const follow = (event: KeyboardEvent) => {
    const to = dayByKey(event.key, day, weekStart, direction === 'rtl');
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    followsKeys.current = true;
    onChoose(to);
  };
  return (
    <table class="month" role="grid" ref={grid} aria-label={date(day.slice(0, 7))} aria-busy={isLoading} onKeyDown={follow}>
      <thead>
        <tr>{(weeks[0] ?? []).map(one => <th key={one} scope="col"><abbr title={long.format(new Date(one))}>{names.format(new Date(one))}</abbr></th>)}</tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]}>
            {week.map(one => (
              <Cell key={one} day={one} isChosen={one === day} isToday={one === today} isOutside={one.slice(0, 7) !== day.slice(0, 7)}
                occasions={byDay.get(one) ?? []} onChoose={() => onChoose(one)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly day: Day;
  readonly isChosen: boolean;
  readonly isToday: boolean;
  readonly isOutside: boolean;
  readonly occasions: readonly Occasion[];
  readonly onChoose: () => void;
}

function Cell({ day, isChosen, isToday, isOutside, occasions, onChoose }: CellProps) {
  const { text, of, date } = wording();
  const jubilees = occasions.filter(isJubilee);
  const dues = occasions.length - jubilees.length;
  const hidden = jubilees.length - mostInACell;
  const hasLate = occasions.some(isLate);
  const counts = [jubilees.length > 0 && text('calendar.count.jubilees', { count: jubilees.length }), dues > 0 && text('calendar.count.due', { count: dues })];
  return (
    <td role="gridcell" data-day={day} tabIndex={isChosen ? 0 : -1} aria-selected={isChosen} aria-current={isToday ? 'date' : undefined} class={isOutside ? 'outside' : ''}
      onClick={onChoose}>
      <span class="visually-hidden">{[date(day), ...counts].filter(Boolean).join(', ')}</span>
      <span class="day-number" aria-hidden="true">{Number(day.slice(8))}</span>
      {jubilees.slice(0, mostInACell).map(one => (
        <span key={one.id} class={`chip ${one.class ?? ''}`} aria-hidden="true" title={of(one.title)}><b>{one.years ?? '★'}</b> <bdi>{of(one.title)}</bdi></span>
      ))}
      {hidden > 0 && <span class="chip-more" aria-hidden="true">{text('calendar.more', { count: hidden })}</span>}
      {dues > 0 && <span class={`chip due ${hasLate ? 'has-late' : ''}`} aria-hidden="true">{text('calendar.count.due', { count: dues })}</span>}
      <span class="marks" aria-hidden="true">
        {jubilees.length > 0 && <i class={`mark ${jubilees[0]?.class ?? ''}`} />}
        {dues > 0 && <i class={`mark due ${hasLate ? 'has-late' : ''}`} />}
      </span>
    </td>
  );
}
