import { DutyTable } from '../../features/duties/DutyTable.tsx';
import { OccasionList } from '../../features/occasions/OccasionList.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Anniversaries, Commitment, Fields, List, Obligations } from '../../shared/api/shapes.ts';
import { yearsAfter } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { chooseCountries, chosenCountries } from './chosenCountries.ts';

const mostAtOnce = '8';
/** The number of ids that fit into one request. */
const mostChosen = 50;

/** A desk: its countries, with their coming anniversaries, overdue and due items, and changes. */
export function CountriesView() {
  const { text } = wording();
  const chosen = chosenCountries();
  const country = chosen.join();
  return (
    <>
      <Chooser chosen={chosen} />
      {chosen.length > 0 && <div class="my-desk"><Jubilees country={country} /><Late country={country} /><Duties country={country} /><ChangesCard countries={chosen} title={text('desk.changes')} /></div>}
    </>
  );
}

function Chooser({ chosen }: { readonly chosen: readonly string[] }) {
  const { text } = wording();
  const countries = useNames('countries');
  return (
    <Card area="my-countries" title={text('work.countries')}>
      {chosen.length === 0 && <p>{text('desk.none')}</p>}
      <ul class="chips">
        {chosen.map(id => (
          <li key={id} class="my-chip">
            <a href={hrefToPage(`countries/${encodeURIComponent(id)}`)}><bdi>{countries.of(id)}</bdi></a>
            <button type="button" class="link" aria-label={text('filters.remove', { filter: countries.of(id) })} onClick={() => chooseCountries(chosen.filter(one => one !== id))}>×</button>
          </li>
        ))}
      </ul>
      {chosen.length < mostChosen && (
        <FilterSelect label={text('desk.add')} name="my-country" value={null} all="–" choices={countries.choices.filter(([id]) => !chosen.includes(id))}
          onChange={id => id !== null && chooseCountries([...chosen, id])} />
      )}
    </Card>
  );
}

function Jubilees({ country }: { readonly country: string }) {
  const { text, language } = wording();
  const today = useToday();
  const list = useResource<Anniversaries>(address('anniversaries', { country, from: today, to: yearsAfter(today, 1), importance: 'medium', limit: mostAtOnce, lang: language }));
  return (
    <Card area="my-jubilees" title={text('desk.jubilees')} aside={list.value === null ? undefined : <All total={list.value.total} href={hrefToPage('calendar')} />}>
      <Loaded resource={list} lines={6}>{({ items }) => (items.length === 0 ? <Empty>{text('round.nothing')}</Empty> : <OccasionList occasions={items} today={today} isDated />)}</Loaded>
    </Card>
  );
}

type LateOne = Fields<Commitment, 'id' | 'title' | 'leadAgencyId' | 'dueOn' | 'overdue'>;

function Late({ country }: { readonly country: string }) {
  const { text, of, date, language } = wording();
  const agencies = useNames('agencies');
  const list = useResource<List<LateOne>>(address('commitments', { country, overdue: 'true', sort: 'dueOn', fields: 'id,title,leadAgencyId,dueOn,overdue', limit: mostAtOnce, lang: language }));
  return (
    <Card area="my-overdue" title={text('desk.late')} aside={list.value === null ? undefined : <All total={list.value.total} href={hrefToPage('commitments', { country, overdue: 'true' })} />}>
      <Loaded resource={list} lines={6}>
        {({ items }) => (items.length === 0 ? <Empty>{text('round.nothing')}</Empty> : (
          <ul class="facts">
            {items.map(one => (
              <li key={one.id}>
                <div>
                  <a href={hrefToPage('commitments', { open: one.id })}><bdi>{of(one.title)}</bdi></a>
                  <span class="note"> <bdi>{agencies.of(one.leadAgencyId)}</bdi>{one.dueOn !== undefined && <> · {text('commitment.dueOn', { date: date(one.dueOn) })}</>}{one.overdue && <span class="late"> · {text('commitments.daysLate', { count: one.overdue.days })}</span>}</span>
                </div>
              </li>
            ))}
          </ul>
        ))}
      </Loaded>
    </Card>
  );
}

function Duties({ country }: { readonly country: string }) {
  const { text, language } = wording();
  const list = useResource<Obligations>(address('obligations', { country, status: 'open,overdue', limit: mostAtOnce, lang: language }));
  return (
    <Card area="my-duties" title={text('desk.duties')} aside={list.value === null ? undefined : <All total={list.value.total} href={hrefToPage('obligations', { country })} />}>
      <Loaded resource={list} lines={6}>{({ items, note }) => (items.length === 0 ? <Empty>{note ?? text('duties.none')}</Empty> : <DutyTable duties={items} ofSeveral />)}</Loaded>
    </Card>
  );
}

function All({ total, href }: { readonly total: number; readonly href: string }) {
  return total === 0 ? null : <a href={href}>{wording().text('desk.all', { count: total })}</a>;
}
