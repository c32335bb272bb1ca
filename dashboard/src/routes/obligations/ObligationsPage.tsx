import { SavePicture } from '../../features/pictures/SavePicture.tsx';
import { TableFiles } from '../../features/access/TableFiles.tsx';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Obligations } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useCodes, useNames } from '../../shared/names/useNames.ts';
import { change, parameter } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { Pages } from '../../shared/ui/Pages.tsx';
import { DutyTable } from '../../features/duties/DutyTable.tsx';
import { NextCard } from './NextCard.tsx';

/** What is not done yet: the work that is left. */
const work = 'open,overdue';

/** The duties by law as a list of work. The address holds the filters and the page. */
export function ObligationsPage() {
  const { text, language } = wording();
  const given = (name: string) => parameter(name) ?? undefined;
  const whole = { status: parameter('status') ?? work, agency: given('agency'), country: given('country'), regime: given('regime'), lang: language };
  const list = useResource<Obligations>(address('obligations', { ...whole, cursor: given('cursor'), limit: '50' }));
  return (
    <div class="obligations-page">
      <Filters />
      <Card area="obligations" what={<SavePicture title={text('nav.obligations')}><TableFiles path={address('obligations', whole)} name="obligations" /></SavePicture>} title={text('nav.obligations')} aside={list.value !== null && text('duties.count', { count: list.value.total })}>
        {list.trouble !== null && list.value !== null && <Stale resource={list} trouble={list.trouble} />}
        <Loaded resource={list} lines={12}>
          {value => (value.items.length === 0 ? <Empty>{value.note ?? text('duties.none')}</Empty> : (
            <>
              <p class="table-files"><TableFiles path={address('obligations', whole)} name="obligations" /></p>
              <DutyTable duties={value.items} ofSeveral />
              <Pages next={value.next} />
            </>
          ))}
        </Loaded>
      </Card>
      <NextCard />
    </div>
  );
}

function Filters() {
  const { text } = wording();
  const [statuses, regimes] = [useCodes('obligationStatus'), useCodes('agreementRegime')];
  const [agencies, countries] = [useNames('agencies'), useNames('countries')];
  const choose = (name: string) => (value: string | null) => change({ [name]: value, cursor: null });
  return (
    <section class="card filters" aria-label={text('filters.title')}>
      <FilterSelect label={text('field.status')} name="status" value={parameter('status')} all={text('duties.work')} choices={statuses} onChange={choose('status')} />
      {regimes.length > 0 && <FilterSelect label={text('duties.law')} name="regime" value={parameter('regime')} all={text('filters.all')} choices={regimes} onChange={choose('regime')} />}
      <FilterSelect label={text('duties.bearer')} name="agency" value={parameter('agency')} all={text('filters.all')} choices={agencies.choices} onChange={choose('agency')} />
      <FilterSelect label={text('filters.country')} name="country" value={parameter('country')} all={text('filters.all')} choices={countries.choices} onChange={choose('country')} />
    </section>
  );
}
