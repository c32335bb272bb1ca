import type { ComponentProps } from 'preact';
import { useEffect } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Country, List, Partnership, Timeline } from '../../shared/api/shapes.ts';
import { isDay } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { hrefToPage, parameter } from '../../shared/router/location.ts';
import type { Parameters } from '../../shared/router/match.ts';
import { latest } from '../../shared/page/latest.ts';
import { useOwnersDay } from '../../shared/page/useToday.ts';
import { useFeedOf } from '../../shared/page/feed.ts';
import { useSubject } from '../../shared/page/subject.ts';
import { firstDay } from '../../features/timeline/TimeSlider.tsx';
import { Card, Skeleton } from '../../shared/ui/Card.tsx';
import { Stale, LoadError } from '../../shared/ui/LoadError.tsx';
import { AttachmentsCard } from './AttachmentsCard.tsx';
import { CountryHead } from './CountryHead.tsx';
import { hasSources } from '../../features/sources/disputes.ts';
import { SourceList } from '../../features/sources/SourceList.tsx';
import { HistoryCard } from '../../features/history/HistoryCard.tsx';
import { LadderCard } from './LadderCard.tsx';
import { ActivitiesCard, AgreementsCard, CommitmentsCard, DocumentsCard, MissionsCard } from './records.tsx';
import { RelationsCard } from './RelationsCard.tsx';
import { TimelineCard } from './TimelineCard.tsx';
import { Teamwork } from '../../features/teamwork/Teamwork.tsx';
import { useWorkEntries } from '../../features/teamwork/useWorkEntries.ts';
import type { ChangePage } from '../../features/history/change.ts';

// Steps that are agreed and not yet in effect are shown as well.
const everAfter = '2999-12-31';

/** Everything that the registry has about one country, on the day in the address. */
export function CountryPage({ parameters }: { readonly parameters: Parameters }) {
  const { text, of, language } = wording();
  const id = parameters['id'] ?? '';
  const path = `countries/${encodeURIComponent(id)}`;
  const asOf = dayOfAddress();
  const then = { asOf: asOf ?? undefined };
  const country = useResource<Country>(address(path, then));
  const steps = useResource<List<Partnership>>(address('partnerships', { country: id, sort: 'effectiveOn', limit: '500', asOf: asOf ?? everAfter }));
  const timeline = useResource<Timeline>(address(`${path}/timeline`, { ...then, lang: language }));
  const changes = useResource<ChangePage>(address(`${path}/history`, { limit: '500' }));
  const labels = useLabels();
  const besides = useWorkEntries('countries', id);
  const scope = { id, asOf };
  const today = useOwnersDay();
  const day = asOf ?? today;

  useFeedOf(id);
  useSubject(country.value === null ? null : of(country.value.name));
  useEffect(() => {
    if (country.value !== null && country.at !== null) latest.value = { at: country.at, version: Math.max(latest.peek()?.version ?? 0, steps.value?.version ?? country.value.version), day };
  }, [country.value, country.at, steps.value, day]);

  if (country.value === null) return country.trouble === null ? <div class="card"><Skeleton lines={10} /></div> : <Missing resource={country} trouble={country.trouble} />;
  return (
    <div class="country-page" data-at-rest={!country.isLoading && !steps.isLoading && !timeline.isLoading}>
      {country.trouble !== null && <Stale resource={country} trouble={country.trouble} />}
      <CountryHead country={country.value} asOf={asOf} day={day} labels={labels} />
      <div class="column country-main">
        <LadderCard country={country.value} steps={steps} day={day} labels={labels} />
        <div class="pair">
          <div class="column">
            <AgreementsCard scope={scope} labels={labels} />
            <ActivitiesCard scope={scope} labels={labels} />
          </div>
          <div class="column">
            <CommitmentsCard scope={scope} labels={labels} />
            <MissionsCard scope={scope} labels={labels} />
            <DocumentsCard scope={scope} labels={labels} />
          </div>
        </div>
      </div>
      <div class="column country-side">
        <RelationsCard country={country.value} labels={labels} />
        {hasSources(country.value) && <Card area="sources" title={text('sources.title')}><SourceList collection="countries" record={country.value} /></Card>}
        <TimelineCard timeline={timeline} />
        <AttachmentsCard countryId={id} onChange={changes.retry} />
        <Teamwork collection="countries" id={id} />
        <HistoryCard collection="countries" changes={changes} labels={labels} besides={besides} />
      </div>
    </div>
  );
}

function dayOfAddress() {
  const given = parameter('asOf');
  return isDay(given) && given >= firstDay() ? given : null;
}

function Missing(props: ComponentProps<typeof LoadError>) {
  const { text } = wording();
  return <div class="not-found"><LoadError {...props} /><a href={hrefToPage('countries')}>{text('country.back')}</a></div>;
}
