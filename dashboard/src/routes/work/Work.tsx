import type { ComponentType } from 'preact';
import { principal, seesInternal } from '../../features/access/principal.ts';
import { SignIn } from '../../features/access/SignIn.tsx';
import { credential } from '../../shared/api/credential.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { hrefTo, hrefToPage, parameter, place } from '../../shared/router/location.ts';
import { Card, Empty, Skeleton } from '../../shared/ui/Card.tsx';
import { AssignedCard } from './AssignedCard.tsx';
import { AssessView } from './AssessView.tsx';
import { CountriesView } from './CountriesView.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { RecordsView } from './RecordsView.tsx';
import { ReportsView } from './ReportsView.tsx';
import { RoundView } from './RoundView.tsx';
import { Unsaved } from './Unsaved.tsx';
import { views, viewTitles, type View } from './views.ts';

const parts: Readonly<Record<View, ComponentType>> = { reports: ReportsView, assess: AssessView, countries: CountriesView, round: RoundView, records: RecordsView };

/** The home page of a signed-in person, with the person's tasks. */
export function Work() {
  if (credential.value === null) return <div class="work"><SignIn /></div>;
  return <div class="work">{principal.value === null ? <Card area="work" title={wording().text('nav.work')}><Skeleton lines={8} /></Card> : <MyWork />}</div>;
}

function MyWork() {
  const { text } = wording();
  useToday();
  const all = views();
  const [first] = all;
  const asked = parameter('view');
  const view = all.find(one => one === asked) ?? first;
  if (view === undefined) return <Card area="work" title={text('nav.work')}><Empty>{text('work.nothing')}</Empty></Card>;
  const Part = parts[view];
  return (
    <>
      <div class="my-head">
        {all.length > 1 && (
          <nav class="tabs" aria-label={text('work.views')}>
            {all.map(one => <a key={one} href={hrefTo(place.value.path, { view: one === first ? null : one, open: null, round: null })} aria-current={one === view ? 'true' : undefined}>{text(viewTitles[one])}</a>)}
          </nav>
        )}
        <a class="button" href={hrefToPage('')}>{text('work.overview')}</a>
      </div>
      {!isTypedIn(view) && <Unsaved />}
      {seesInternal.value && view === first && <AssignedCard />}
      <Part key={view} />
      {view === first && <FirstSteps />}
      {isTypedIn(view) && <Unsaved />}
    </>
  );
}

// With a form on the page, a list of drafts above it would push it down at the first letter.
function isTypedIn(view: View): boolean {
  return view === 'reports' || view === 'assess';
}
