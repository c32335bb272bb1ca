import type { ChangeEntry, Summary } from '../api/shapes.ts';
import type { MessageKey } from '../i18n/catalogue.ts';
import { wording } from '../i18n/index.ts';
import type { Labels } from '../map/words.ts';
import { Card, Empty } from '../ui/Card.tsx';

interface Props {
  readonly summary: Summary;
  readonly labels: Labels;
}

const collections: Readonly<Record<string, MessageKey>> = {
  agencies: 'collection.agencies',
  countries: 'collection.countries',
  partnerships: 'collection.partnerships',
  activities: 'collection.activities',
  agreements: 'collection.agreements',
  missions: 'collection.missions',
  targets: 'collection.targets',
  commitments: 'collection.commitments',
  documents: 'collection.documents',
  commendations: 'collection.commendations',
  reviewCycles: 'collection.reviewCycles',
  subscriptions: 'collection.subscriptions',
  notifications: 'collection.notifications',
  calendarTokens: 'collection.calendarTokens',
};

const mostAtOnce = 8;

/** What was written last, by whom. */
export function ChangesCard({ summary, labels }: Props) {
  const { text } = wording();
  return (
    <Card area="changes" title={text('changes.title')} aside={text('app.version', { version: summary.version })}>
      {summary.changes.length === 0 ? <Empty>{text('changes.empty')}</Empty> : (
        <ol class="changes">{summary.changes.slice(0, mostAtOnce).map(change => <Change key={`${change.version} ${change.collection} ${change.id}`} change={change} labels={labels} />)}</ol>
      )}
    </Card>
  );
}

function Change({ change, labels }: { readonly change: ChangeEntry; readonly labels: Labels }) {
  const { text, moment } = wording();
  const collection = collections[change.collection];
  return (
    <li>
      <span class="change-what">{collection === undefined ? change.collection : text(collection)} · {labels('operation', change.operation)} <code><bdi>{change.id}</bdi></code></span>
      <span class="change-who"><time dateTime={change.at}>{moment(new Date(change.at))}</time> {text('changes.by', { who: change.by })}</span>
    </li>
  );
}
