import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { DelegationItem, Delegations } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { change, hrefToPage, parameter } from '../../shared/router/location.ts';
import { Card, Current, Empty } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';

const sections = ['outgoing', 'incoming', 'undirected'] as const;

/** The delegations of a year of all agencies, as a table and as files. */
export function DelegationsCard() {
  const { text, date, number, language } = wording();
  const labels = useLabels();
  const given = (name: string) => parameter(name) ?? undefined;
  const whole = { year: given('year'), section: given('section'), agency: given('agency'), lang: language };
  const list = useResource<Delegations>(address('delegations', { ...whole, limit: '50', cursor: given('cursor') }));
  const choose = (name: string) => (value: string | null) => change({ [name]: value, cursor: null });
  return (
    <Card area="delegations" what={<SavePicture title={text('delegations.title')}><TableFiles path={address('delegations', whole)} name="delegations" /></SavePicture>} title={text('delegations.title')} aside={list.value !== null && list.isCurrent && text('delegations.counts', { outgoing: number(list.value.byDirection.outgoing), incoming: number(list.value.byDirection.incoming) })}>
      <div class="delegation-filters">
        <FilterSelect label={text('delegations.direction')} name="section" value={parameter('section')} all={text('filters.all')} choices={sections.map(one => [one, labels('packSection', one)] as const)} onChange={choose('section')} />
        <FilterSelect label={text('filters.agency')} name="agency" value={parameter('agency')} all={text('filters.all')} choices={useNames('agencies').choices} onChange={choose('agency')} />
      </div>
      <Current resource={list} lines={6}>
        {value => (
          <>
            {value.items.length === 0 ? <Empty>{text('delegations.none')}</Empty> : (
              <>
                <p class="table-files"><TableFiles path={address('delegations', { ...whole, year: String(value.year) })} name={`delegations-${value.year}`} /></p>
                <DelegationTable items={value.items} />
                <Pages next={value.next} />
              </>
            )}
            <p class="note">{text('delegations.period', { from: date(value.dataFrom), to: date(value.dataTo) })} {value.note}</p>
          </>
        )}
      </Current>
    </Card>
  );
}

function DelegationTable({ items }: { readonly items: readonly DelegationItem[] }) {
  const { text } = wording();
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('delegations.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('field.title')}</th>
            <th scope="col">{text('delegations.direction')}</th>
            <th scope="col">{text('filters.agency')}</th>
            <th scope="col">{text('field.countryIds')}</th>
            <th scope="col">{text('field.head')}</th>
            <th scope="col">{text('field.startsOn')}</th>
            <th scope="col">{text('field.endsOn')}</th>
            <th scope="col">{text('packs.missing')}</th>
          </tr>
        </thead>
        <tbody>{items.map(item => <Row key={item.id} item={item} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ item }: { readonly item: DelegationItem }) {
  const { date } = wording();
  const labels = useLabels();
  const countries = useNames('countries');
  return (
    <tr>
      <th scope="row"><a href={hrefToPage(`records/activities/${encodeURIComponent(item.id)}`)}><bdi>{item.title}</bdi></a></th>
      <td>{labels('packSection', item.section)}</td>
      <td>{item.agency === undefined ? '–' : <bdi>{item.agency.name ?? item.agency.id}</bdi>}</td>
      <td>{wording().list(item.countryIds.map(countries.of))}</td>
      <td>{item.head === undefined ? '–' : <bdi>{item.head}</bdi>}</td>
      <td><time dateTime={item.startsOn}>{date(item.startsOn)}</time></td>
      <td>{item.endsOn === undefined ? '–' : <time dateTime={item.endsOn}>{date(item.endsOn)}</time>}</td>
      <td><ul class="gaps">{item.missing.map(gap => <li key={gap.gap}>{gap.label}</li>)}</ul></td>
    </tr>
  );
}
