import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { LevelsOverTime } from '../../features/timeline/LevelsOverTime.tsx';
import { useFacts } from '../../features/relations/useFacts.ts';
import { CommitmentsCard } from '../../routes/overview/CommitmentsCard.tsx';
import { Headline } from '../../routes/overview/Headline.tsx';
import { JubileesCard } from '../../routes/overview/JubileesCard.tsx';
import { MapCard } from '../../routes/overview/MapCard.tsx';
import { summaryAddress } from '../../routes/overview/prefetch.ts';
import { dayOfAddress } from '../../routes/overview/useDay.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Summary } from '../../shared/api/shapes.ts';
import { yearsAfter } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { latest } from '../../shared/page/latest.ts';
import { later } from '../../shared/ui/later.tsx';
import { cardOf, type EmbeddableCard } from '../../shared/router/cards.ts';
import { hrefToPage, place } from '../../shared/router/location.ts';
import { Loaded, Skeleton } from '../../shared/ui/Card.tsx';

/** Many sites show a card without anybody working with it, so it is updated only every ten minutes. */
const refreshEvery = 600_000;

const contents: Readonly<Record<EmbeddableCard['name'], ComponentType<Props>>> = {
  map: MapContent, levels: LevelsContent, jubilees: JubileesContent, kpis: KpisContent, figures: afterwards('FiguresContent'), commitments: afterwards('CommitmentsContent'),
};

/** One card as a page of its own, for a frame of another site. It shows public records only. */
export function CardPage() {
  const { text, date, language } = wording();
  const card = cardOf(place.value.path);
  const summary = useResource<Summary>(summaryAddress(dayOfAddress(), language), refreshEvery);
  useEffect(() => {
    // A picture that is saved names its day and version.
    if (summary.value !== null && summary.at !== null) latest.value = { at: summary.at, version: summary.value.version, day: summary.value.asOf };
  }, [summary.value, summary.at]);
  const title = text(card?.title ?? 'app.notFound');
  useEffect(() => {
    document.title = `${title} · ${text('app.name')}`;
  }, [title]);
  return (
    <div class="overview embedded">
      <h1 class="visually-hidden">{title}</h1>
      {card === null ? <p class="empty">{title}</p> : <Loaded resource={summary} lines={8}>{value => <Content card={card} summary={value} />}</Loaded>}
      <p class="embedded-foot">
        <a href={hrefToPage('')}>{text('app.name')}</a>
        {summary.value !== null && <span>{text('overview.asOf', { date: date(summary.value.asOf) })}</span>}
      </p>
    </div>
  );
}

interface Props {
  readonly summary: Summary;
}

function Content({ card, summary }: Props & { readonly card: EmbeddableCard }) {
  const Chosen = contents[card.name];
  return <Chosen summary={summary} />;
}

function MapContent({ summary }: Props) {
  const facts = useFacts(summary.version);
  const labels = useLabels();
  return <MapCard facts={facts} day={summary.asOf} owner={summary} labels={labels}>{null}</MapCard>;
}

// Most sites show a card of the overview, which does not wait for the tables of other pages.
function afterwards(name: 'FiguresContent' | 'CommitmentsContent'): ComponentType<Props> {
  return later<Props>(async () => (await import('./contents.tsx'))[name], { pending: () => <div class="card"><Skeleton lines={10} /></div>, lost: () => <p class="card" role="alert">{wording().text('state.offline')}</p> });
}

function LevelsContent({ summary }: Props) {
  const { history } = useFacts(summary.version);
  const labels = useLabels();
  return history === null ? <div class="card"><Skeleton lines={8} /></div> : <LevelsOverTime history={history} day={summary.asOf} labels={labels} />;
}

function JubileesContent({ summary }: Props) {
  return <JubileesCard summary={summary} />;
}

function KpisContent({ summary }: Props) {
  const { history } = useFacts(summary.version);
  const labels = useLabels();
  const asked = dayOfAddress();
  const yearBefore = history?.figures(yearsAfter(summary.asOf, -1)) ?? null;
  return (
    <>
      <Headline labels={labels} asked={asked} figures={summary} yearBefore={yearBefore} summary={summary} states={history?.states.length ?? null} />
      <CommitmentsCard summary={summary} labels={labels} asOf={asked} />
    </>
  );
}
