import { isDay } from '../shared/dates/days.ts';
import { wording } from '../shared/i18n/index.ts';
import { parameter, place } from '../shared/router/location.ts';
import { latest } from '../shared/page/latest.ts';

/** What paper has to say and the screen need not: of which day and version it is, and the address, filters included, that shows the same. */
export function PrintLine() {
  const { text, date } = wording();
  const given = parameter('asOf');
  const day = isDay(given) ? given : latest.value?.day;
  const { path, query } = place.value;
  return (
    <p class="print-line">
      {day !== undefined && <span>{text('overview.asOf', { date: date(day) })}</span>}
      {latest.value !== null && <span>{text('app.version', { version: latest.value.version })}</span>}
      <bdi dir="ltr">{`${location.origin}${import.meta.env.BASE_URL}${path}${query.size === 0 ? '' : `?${decodeURIComponent(query.toString())}`}`}</bdi>
    </p>
  );
}
