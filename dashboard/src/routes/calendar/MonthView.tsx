import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { useMemo } from 'preact/hooks';
import type { Resource } from '../../shared/api/resource.ts';
import { isDay, type Day } from '../../shared/dates/days.ts';
import { locales } from '../../shared/i18n/language.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change, hrefTo, place } from '../../shared/router/location.ts';
import { Card, Empty, Skeleton } from '../../shared/ui/Card.tsx';
import { Stale, LoadError } from '../../shared/ui/LoadError.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { plusMonths, weeksOf, weekStartOf } from './months.ts';
import { OccasionList } from '../../features/occasions/OccasionList.tsx';
import { inOrder, mostAtOnce, useDueDays, useJubilees, type Occasion, type Shown } from '../../features/occasions/occasions.ts';

interface Props {
  readonly day: Day;
  readonly today: Day;
  readonly shown: Shown;
}

/** A month as a grid, with the occasions of the chosen day beside it. */
export function MonthView({ day, today, shown }: Props) {
  const { text, date, language } = wording();
  const weekStart = weekStartOf(locales[language]);
  const weeks = useMemo(() => weeksOf(day.slice(0, 7), weekStart), [day.slice(0, 7), weekStart]);
  const [from, to] = [weeks[0]?.[0] ?? day, weeks.at(-1)?.[6] ?? day];
  const jubilees = useJubilees(from, to, shown !== 'due');
  const dues = useDueDays(from, to, shown !== 'jubilees');
  const byDay = useMemo(
    () => perDay(inOrder([...(shown === 'due' ? [] : jubilees.value?.items ?? []), ...(shown === 'jubilees' ? [] : dues.value?.items ?? [])])),
    [jubilees.value, dues.value, shown]);
  const trouble = (shown === 'due' ? null : jubilees.trouble) ?? (shown === 'jubilees' ? null : dues.trouble);
  const resource = jubilees.trouble === null ? dues : jubilees;
  const isLoading = jubilees.isLoading || dues.isLoading;
  const ofDay = byDay.get(day) ?? [];
  if (trouble !== null && byDay.size === 0) return <LoadError resource={resource} trouble={trouble} />;
  return (
    <div class="month-view">
      {trouble !== null && <Stale resource={resource} trouble={trouble} />}
      <Card area="month" what={<SavePicture title={date(day.slice(0, 7))} />} title={date(day.slice(0, 7))} aside={<Steps day={day} />}>
        <MonthGrid weeks={weeks} weekStart={weekStart} day={day} today={today} byDay={byDay} isLoading={isLoading} onChoose={on => change({ on }, 'replace')} />
        <p class="note">{text('calendar.keys')}</p>
        <LeftOut lists={[jubilees, dues]} />
      </Card>
      <Card area="day" title={date(day)} aside={ofDay.length > 0 && text('calendar.occasions', { count: ofDay.length })}>
        {isLoading && ofDay.length === 0 ? <Skeleton lines={4} /> : ofDay.length > 0 ? <OccasionList occasions={ofDay} today={today} /> : (
          <><Empty>{text('calendar.day.empty')}</Empty><NextDay day={day} byDay={byDay} /></>
        )}
      </Card>
    </div>
  );
}

function perDay(occasions: readonly Occasion[]): ReadonlyMap<Day, readonly Occasion[]> {
  const days = new Map<Day, Occasion[]>();
  for (const one of occasions) days.set(one.date, [...days.get(one.date) ?? [], one]);
  return days;
}

function Steps({ day }: { readonly day: Day }) {
  const { text } = wording();
  const to = (on: Day | null) => hrefTo(place.value.path, { on });
  return (
    <span class="steps">
      <a class="button" href={to(plusMonths(day, -1))}>{text('calendar.previous')}</a>
      <a class="button" href={to(null)}>{text('calendar.today')}</a>
      <a class="button" href={to(plusMonths(day, 1))}>{text('calendar.next')}</a>
      <label class="month-choice"><span class="visually-hidden">{text('calendar.chooseMonth')}</span>
        <input type="month" min="1900-01" max="2200-12" value={day.slice(0, 7)} onChange={({ currentTarget: field }) => field.checkValidity() && isDay(`${field.value}-01`) && change({ on: `${field.value}-01` })} />
      </label>
    </span>
  );
}

// A day without occasions has a link to the next day of the month with one.
function NextDay({ day, byDay }: { readonly day: Day; readonly byDay: ReadonlyMap<Day, readonly Occasion[]> }) {
  const { text, date } = wording();
  const next = [...byDay.keys()].filter(one => one > day).sort()[0];
  return next === undefined ? null : <p><a href={hrefTo(place.value.path, { on: next })}>{text('calendar.nextWith', { date: date(next) })}</a></p>;
}

function LeftOut({ lists }: { readonly lists: readonly Resource<{ readonly total: number; readonly items: readonly unknown[] }>[] }) {
  const count = lists.reduce((sum, list) => sum + Math.max(0, (list.value?.total ?? 0) - mostAtOnce), 0);
  return count === 0 ? null : <p class="note late">{wording().text('calendar.leftOut', { count })}</p>;
}
