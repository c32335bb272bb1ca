import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { credential } from '../../shared/api/credential.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { PackLinks } from '../../features/packs/PackLinks.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { YearlyPackItem, YearlyPacks } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { change, hrefToPage, parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { DelegationsCard } from './DelegationsCard.tsx';

const earlierYears = 5;

/** The agencies with something to send to the ministry for a year, the missing data, and the files. */
export function PacksPage() {
  return <div class="packs-page">{credential.value === null ? <SignIn /> : <Packs />}</div>;
}

function Packs() {
  const { text, date, language } = wording();
  const path = address('yearlyPacks', { lang: language, year: parameter('year') ?? undefined });
  const list = useResource<YearlyPacks>(path);
  return (
    <>
      <Years />
      <Card area="packs" what={<SavePicture title={text('nav.packs')}><TableFiles path={path} name="yearlyPacks" /></SavePicture>} title={text('nav.packs')} aside={list.value !== null && date(list.value.asOf)}>
        {list.trouble !== null && list.value !== null && <Stale resource={list} trouble={list.trouble} />}
        <Loaded resource={list} lines={12}>
          {packs => (packs.items.length === 0 ? <Empty>{packs.note ?? text('packs.none')}</Empty> : <><p class="table-files"><TableFiles path={path} name={`yearlyPacks-${packs.year}`} /></p><PackTable packs={packs} /></>)}
        </Loaded>
        {list.value?.note === undefined && <p class="note">{text('packs.note')}</p>}
      </Card>
      <DelegationsCard />
    </>
  );
}

function Years() {
  const { text } = wording();
  const latest = Number(useToday().slice(0, 4));
  const years = Array.from({ length: earlierYears }, (_, back) => String(latest - 1 - back));
  return (
    <section class="card filters" aria-label={text('filters.title')}>
      <FilterSelect label={text('packs.year')} name="year" value={parameter('year')} all={String(latest)} choices={years.map(year => [year, year])} onChange={year => change({ year, cursor: null })} />
    </section>
  );
}

const parts = [
  ['treaties', 'packs.treaties'], ['agreements', 'packs.agreements'], ['signing', 'packs.signing'],
  ['implementation', 'packs.implementation'], ['conferences', 'packs.conferences'], ['delegations', 'packs.delegations'], ['undecided', 'packs.undecided'],
] as const;

function PackTable({ packs }: { readonly packs: YearlyPacks }) {
  const { text } = wording();
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('packs.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('duties.bearer')}</th>
            {parts.map(([part, title]) => <th key={part} scope="col">{text(title)}</th>)}
            <th scope="col">{text('packs.missing')}</th>
            <th scope="col">{text('packs.due')}</th>
            <th scope="col">{text('packs.files')}</th>
          </tr>
        </thead>
        <tbody>{packs.items.map(item => <Row key={item.agency.id} item={item} year={packs.year} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ item, year }: { readonly item: YearlyPackItem; readonly year: number }) {
  const { text, number, date } = wording();
  return (
    <tr>
      <th scope="row"><a href={hrefToPage(`records/agencies/${encodeURIComponent(item.agency.id)}`)}><bdi>{item.agency.name ?? item.agency.id}</bdi></a></th>
      {parts.map(([part]) => <td key={part} class="number">{number(item[part])}</td>)}
      <td><ul class="gaps">{item.missing.map(gap => <li key={gap.gap}>{text('packs.gap', { label: gap.label, count: number(gap.count) })}</li>)}</ul></td>
      <td>{item.dueOn !== undefined && <time dateTime={item.dueOn}>{date(item.dueOn)}</time>}</td>
      <td><PackLinks agency={item.agency.id} year={year} /></td>
    </tr>
  );
}
