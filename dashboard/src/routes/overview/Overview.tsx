import { useEffect, useMemo, useState } from 'preact/hooks';
import { given } from '../../shared/api/client.ts';
import { credential } from '../../shared/api/credential.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Summary } from '../../shared/api/shapes.ts';
import { yearsAfter, type Day } from '../../shared/dates/days.ts';
import type { Figures } from '../../features/relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { TimeSlider } from '../../features/timeline/TimeSlider.tsx';
import { announce } from '../../shared/page/announcer.ts';
import { latest } from '../../shared/page/latest.ts';
import { parameter } from '../../shared/router/location.ts';
import { Skeleton } from '../../shared/ui/Card.tsx';
import { Stale, LoadError } from '../../shared/ui/LoadError.tsx';
import { AgreementsCard } from './AgreementsCard.tsx';
import { ChangesCard } from './ChangesCard.tsx';
import { CommitmentsCard } from './CommitmentsCard.tsx';
import { summaryAddress } from './prefetch.ts';
import { Headline } from './Headline.tsx';
import { JubileesCard } from './JubileesCard.tsx';
import { LevelsCard, RegionsCard } from './FrameworkCards.tsx';
import { MapCard } from './MapCard.tsx';
import { MissionsCard } from './MissionsCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { SinceCard } from './SinceCard.tsx';
import { useDay } from './useDay.ts';
import { useFacts } from '../../features/relations/useFacts.ts';
import { useLabels } from '../../shared/names/useLabels.ts';

/** All figures of the relations on one page, today or on any day. */
export function Overview() {
  const { language } = wording();
  const [today, setToday] = useState<Day>(() => (given(summaryAddress(null, language))?.value as Summary | undefined)?.asOf ?? new Date().toISOString().slice(0, 10));
  const day = useDay(today);
  const summary = useResource<Summary>(summaryAddress(day.asked, language));
  const facts = useFacts(summary.value?.version ?? null);
  const labels = useLabels();
  const computed = useMemo(() => facts.history?.figures(day.moving) ?? null, [facts.history, day.moving]);
  const yearBefore = useMemo(() => facts.history?.figures(yearsAfter(day.moving, -1)) ?? null, [facts.history, day.moving]);
  const isAtRest = summary.value?.asOf === day.moving;
  // While the slider moves, the page computes the figures; when it rests, those of the registry are shown.
  const figures: Figures | null = isAtRest ? summary.value : computed;

  useEffect(() => {
    // The registry's day is the owner's, which may be another than the reader's.
    if (summary.value !== null && day.asked === null && !summary.isLoading) setToday(summary.value.asOf);
  }, [summary.value, summary.isLoading, day.asked]);
  useEffect(() => {
    if (summary.value !== null && summary.at !== null) latest.value = { at: summary.at, version: summary.value.version, day: summary.value.asOf };
  }, [summary.value, summary.at]);
  useAnnouncedDay(isAtRest ? summary.value : null);

  if (summary.value === null && summary.trouble !== null) return <LoadError resource={summary} trouble={summary.trouble} />;
  const turning = isAtRest ? '' : ' turning';
  return (
    <div class={`overview${turning}`} data-as-of={day.moving} data-at-rest={isAtRest}>
      {summary.trouble !== null && <Stale resource={summary} trouble={summary.trouble} />}
      <Headline labels={labels} asked={day.asked} figures={figures} yearBefore={yearBefore} summary={summary.value} states={facts.history?.states.length ?? null} />
      <div class="column column-main">
        <MapCard facts={facts} day={day.moving} owner={summary.value} labels={labels}>
          <TimeSlider history={facts.history} day={day.moving} today={today} labels={labels} onChange={day.turnTo} />
        </MapCard>
        {summary.value === null ? <Pending /> : (
          <>
            <div class="cards">
              <CommitmentsCard summary={summary.value} labels={labels} asOf={day.asked} />
              <MissionsCard summary={summary.value} />
              <AgreementsCard summary={summary.value} />
            </div>
            <PlanCard summary={summary.value} />
          </>
        )}
      </div>
      <div class="column column-side">
        {credential.value !== null && parameter('wall') === null && <SinceCard labels={labels} />}
        <LevelsCard figures={figures} yearBefore={yearBefore} labels={labels} />
        <RegionsCard figures={figures} states={facts.history?.states ?? null} />
        {summary.value === null ? <Pending /> : (
          <>
            <JubileesCard summary={summary.value} />
            <ChangesCard summary={summary.value} labels={labels} states={facts.history?.states ?? []} />
          </>
        )}
      </div>
    </div>
  );
}

function Pending() {
  return <div class="card"><Skeleton lines={8} /></div>;
}

// Not the first day that is shown: that one is the page itself.
function useAnnouncedDay(summary: Summary | null): void {
  const { text, date } = wording();
  const [told, setTold] = useState<Day | null>(null);
  useEffect(() => {
    if (summary === null || told === summary.asOf) return;
    if (told !== null) announce(text('overview.announce', { date: date(summary.asOf), relations: summary.relations.countries, frameworks: summary.frameworks.countries }));
    setTold(summary.asOf);
  }, [summary, told]);
}
