import { seesInternal } from '../../features/access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Summary } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { regionName } from '../../shared/names/regionName.ts';
import { Card, Loaded } from '../../shared/ui/Card.tsx';
import { EmbeddingCard } from './EmbeddingCard.tsx';
import { LicencesCard } from './LicencesCard.tsx';
import { QualityCard } from './QualityCard.tsx';
import { RecordsCard } from './RecordsCard.tsx';

/** The content of the registry: its freshness, its records, its doubtful facts, and its licences. */
export function AboutPage() {
  const { text, language } = wording();
  const summary = useResource<Summary>(address('summary', { lang: language }));
  return (
    <div class="about-page">
      <Card area="freshness" title={text('about.freshness')}>
        <Loaded resource={summary} lines={3}>{value => <Freshness summary={value} />}</Loaded>
      </Card>
      <RecordsCard />
      <Card area="doubts" title={text('about.doubts')}>
        <p>{text('about.doubts.how', { mark: text('sources.disputed') })}</p>
        {!seesInternal.value && <p class="note">{text('about.doubts.signIn')}</p>}
      </Card>
      <LicencesCard view={summary.value?.mapView ?? null} />
      <EmbeddingCard />
      {seesInternal.value && <QualityCard />}
    </div>
  );
}

function Freshness({ summary }: { readonly summary: Summary }) {
  const { text, date, moment, number, language } = wording();
  const [last] = summary.changes;
  return (
    <dl class="about-facts">
      <div><dt>{text('about.owner')}</dt><dd>{regionName(summary.owner, language)}</dd></div>
      <div data-fact="version"><dt>{text('about.version')}</dt><dd>{number(summary.version)}</dd></div>
      <div data-fact="lastChange"><dt>{text('about.lastChange')}</dt><dd>{last === undefined ? text('about.none') : <time dateTime={last.at}>{moment(new Date(last.at))}</time>}</dd></div>
      <div><dt>{text('about.day')}</dt><dd><time dateTime={summary.asOf}>{date(summary.asOf)}</time></dd></div>
    </dl>
  );
}
