import { isDay } from '../shared/dates/days.ts';
import { wording } from '../shared/i18n/index.ts';
import { parameter, place } from '../shared/router/location.ts';
import { latest } from '../shared/page/latest.ts';

/** A line for prints only: the day, the version, and the address with its filters. */
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
