import { useState } from 'preact/hooks';
import { principal } from '../../features/access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { OwedReports } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { FilterSelect } from '../../shared/ui/FilterSelect.tsx';
import { Stale } from '../../shared/ui/LoadError.tsx';
import { FormsCard } from './FormsCard.tsx';
import { OwedList } from './OwedList.tsx';
import { OwedRounds } from './OwedRounds.tsx';
import { TasksCard } from './TasksCard.tsx';

/** The reports that a person's agencies owe, with their last days. Each report is a form here, or a row of the workbook. The tasks for anniversaries are beside them. */
export function ReportsView() {
  const { text, language, number } = wording();
  const [agency, setAgency] = useState<string | null>(null);
  const owed = useResource<OwedReports>(address('owedReports', { lang: language, limit: '500', agency: agency ?? undefined }));
  const roles = principal.value?.roles ?? [];
  const isForNobody = !roles.includes('editor') && !roles.includes('admin') && principal.value?.agencyIds.length === 0;
  if (isForNobody) return <Card area="owed" title={text('reports.title')}><Empty>{text('reports.nobody')}</Empty></Card>;
  return (
    <div class="my-two">
      <Card area="owed" title={text('reports.title')} aside={owed.value === null ? undefined : <b>{number(owed.value.total)}</b>}>
        {owed.value !== null && owed.trouble !== null && <Stale resource={owed} trouble={owed.trouble} />}
        <Loaded resource={owed} lines={10}>
          {value => (
            <>
              <Agencies owed={value} agency={agency} onChoose={setAgency} />
              <OwedList owed={value} onSent={owed.retry} />
            </>
          )}
        </Loaded>
      </Card>
      <div class="my-side">
        <Loaded resource={owed} lines={4}>{value => <OwedRounds rounds={value.rounds} />}</Loaded>
        <FormsCard owed={owed.value} onWritten={owed.retry} />
        {roles.includes('reporter') && <TasksCard />}
        <Card area="my-packs" title={text('nav.packs')}>
          <p class="note">{text('work.packs')}</p>
          <p class="my-papers"><a class="button" href={hrefToPage('work/packs')}>{text('nav.packs')}</a></p>
        </Card>
      </div>
    </div>
  );
}

interface AgenciesProps {
  readonly owed: OwedReports;
  readonly agency: string | null;
  readonly onChoose: (agency: string | null) => void;
}

// A person who reports for one agency has nothing to choose.
function Agencies({ owed, agency, onChoose }: AgenciesProps) {
  const { text, compare } = wording();
  const names = new Map(owed.rounds.map(round => [round.agency.id, round.agency.name ?? round.agency.id]));
  if (names.size < 2) return null;
  return (
    <FilterSelect label={text('filters.agency')} name="owed-agency" value={agency} all={text('worklist.all')}
      choices={[...names].sort((left, right) => compare(left[1], right[1]))} onChange={onChoose} />
  );
}
