import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefTo, parameter, place } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import type { Anniversaries } from '../../shared/api/shapes.ts';
import { OccasionList } from '../../features/occasions/OccasionList.tsx';
import { inOrder, narrowed, useJubilees } from '../../features/occasions/occasions.ts';

/** Years that are planned for at once. */
const span = 10;

const to = (changes: Readonly<Record<string, string | null>>) => hrefTo(place.value.path, changes);
const isYear = (text: string | null): text is string => text !== null && /^[12]\d{3}$/.test(text);

/** The number of anniversaries in ten years by region, of those in round years unless the reader has chosen others. Each figure is a link to them. */
export function YearsView({ today }: { readonly today: Day }) {
  const { text } = wording();
  const begin = parameter('begin');
  const first = isYear(begin) ? Number(begin) : Number(today.slice(0, 4));
  const asked = parameter('year');
  const year = isYear(asked) && Number(asked) >= first && Number(asked) < first + span ? Number(asked) : first;
  const tier = parameter('class') ?? 'round';
  // The region is not sent as a filter: it is a row, and the other regions stay beside it.
  const counts = useResource<Anniversaries>(address('anniversaries', {
    country: narrowed().country, class: tier, importance: parameter('importance') ?? undefined, from: `${first}-01-01`, to: `${first + span - 1}-12-31`, by: 'year', limit: '0', lang: wording().language,
  }));
  const years = Array.from({ length: span }, (_, index) => first + index);
  return (
    <div class="years-view">
      {counts.trouble !== null && counts.value !== null && <Stale resource={counts} trouble={counts.trouble} />}
      <Card area="years" what={<SavePicture title={text('calendar.years.title', { from: String(first), to: String(first + span - 1) })} />} title={text('calendar.years.title', { from: String(first), to: String(first + span - 1) })} aside={(
        <span class="steps">
          <a class="button" href={to({ begin: String(first - span), year: null })}>{text('calendar.earlier')}</a>
          <a class="button" href={to({ begin: String(first + span), year: null })}>{text('calendar.later')}</a>
        </span>
      )}>
        <Loaded resource={counts} lines={8}>
          {value => (value.total === 0 ? <Empty>{text('calendar.years.empty')}</Empty> : <YearsTable counts={value} years={years} year={year} />)}
        </Loaded>
      </Card>
      {/* Another year's jubilees are not shown under this one's name while its own are on their way. */}
      <OfYear key={`${year} ${parameter('region') ?? ''} ${narrowed().country ?? ''} ${tier} ${parameter('importance') ?? ''}`} year={year} today={today} tier={tier} />
    </div>
  );
}

interface TableProps {
  readonly counts: Anniversaries;
  readonly years: readonly number[];
  readonly year: number;
}

function YearsTable({ counts, years, year }: TableProps) {
  const { text, region, compare } = wording();
  const chosen = parameter('region');
  // A signing with countries of several regions is counted in each, so the total of a year comes from the registry and is not a sum.
  const groups = (counts.groups ?? []).map(({ id, total, byRegion = {} }) => ({ id, total, byRegion }));
  const byYear = new Map(groups.map(group => [Number(group.id), group]));
  const ids = [...new Set(groups.flatMap(group => Object.keys(group.byRegion)))];
  const rows = ids.map(id => ({ id, name: id === '' ? text('calendar.noRegion') : region(id) })).sort((left, right) => compare(left.name, right.name));
  const countOf = (id: string, one: number) => byYear.get(one)?.byRegion[id] ?? 0;
  const most = Math.max(1, ...groups.flatMap(group => Object.values(group.byRegion)));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('calendar.years')}>
      <table class="years">
        <thead>
          <tr><th scope="col">{text('filters.region')}</th>{years.map(one => <th key={one} scope="col">{one}</th>)}</tr>
        </thead>
        <tbody>
          {rows.map(group => (
            <tr key={group.id}>
              <th scope="row">{group.name}</th>
              {years.map(one => (
                <Count key={one} count={countOf(group.id, one)} share={countOf(group.id, one) / most} isChosen={one === year && chosen === group.id}
                  href={group.id === '' ? null : to({ year: String(one), region: group.id })} name={`${group.name}, ${one}`} />
              ))}
            </tr>
          ))}
          <tr class="all-regions">
            <th scope="row">{text('calendar.allRegions')}</th>
            {years.map(one => <Count key={one} count={byYear.get(one)?.total ?? 0} share={0} isChosen={one === year && chosen === null} href={to({ year: String(one), region: null })} name={`${text('calendar.allRegions')}, ${one}`} />)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  readonly count: number;
  /** The share of the highest count, for the background. */
  readonly share: number;
  readonly isChosen: boolean;
  readonly href: string | null;
  readonly name: string;
}

function Count({ count, share, isChosen, href, name }: CountProps) {
  const { number } = wording();
  return (
    <td style={{ '--share': `${Math.round(share * 30)}%` }}>
      {count === 0 || href === null ? <span class="count none">{count === 0 ? '·' : number(count)}</span>
        : <a class="count" href={href} aria-current={isChosen ? 'true' : undefined} aria-label={`${name}: ${number(count)}`}>{number(count)}</a>}
    </td>
  );
}

function OfYear({ year, today, tier }: { readonly year: number; readonly today: Day; readonly tier: string }) {
  const { text, region } = wording();
  const chosen = parameter('region');
  const list = useJubilees(`${year}-01-01`, `${year}-12-31`, true, tier);
  const title = chosen === null ? String(year) : `${year} · ${region(chosen)}`;
  return (
    <Card area="of-year" title={title} aside={list.value !== null && text('calendar.count.jubilees', { count: list.value.total })}>
      <Loaded resource={list} lines={6}>
        {value => (value.items.length === 0 ? <Empty>{text('jubilees.empty')}</Empty> : <OccasionList occasions={inOrder(value.items)} today={today} isDated />)}
      </Loaded>
    </Card>
  );
}
