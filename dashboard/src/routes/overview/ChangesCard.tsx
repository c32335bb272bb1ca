import type { ChangeEntry, Summary } from '../../shared/api/shapes.ts';
import type { State } from '../../features/relations/states.ts';
import { changeTitle } from '../../shared/names/changeTitle.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import { wording } from '../../shared/i18n/index.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { hrefOfRecord } from '../../shared/router/records.ts';
import { Card, Empty } from '../../shared/ui/Card.tsx';

interface Props {
  readonly summary: Summary;
  readonly labels: Labels;
  /** The countries, for their names. */
  readonly states: readonly State[];
}

const mostAtOnce = 8;

/** The latest changes, with their authors. */
export function ChangesCard({ summary, labels, states }: Props) {
  const { text } = wording();
  return (
    <Card area="changes" title={text('changes.title')} aside={text('app.version', { version: summary.version })}>
      {summary.changes.length === 0 ? <Empty>{text('changes.empty')}</Empty> : (
        <ol class="changes">
          {summary.changes.slice(0, mostAtOnce).map(change => (
            <Change key={`${change.version} ${change.collection} ${change.id}`} change={change} labels={labels} state={onlyState(change, states)} />
          ))}
        </ol>
      )}
    </Card>
  );
}

interface ChangeProps {
  readonly change: ChangeEntry;
  readonly labels: Labels;
  /** The single country that the change is about. */
  readonly state: State | undefined;
}

function Change({ change, labels, state }: ChangeProps) {
  const { text, of, moment } = wording();
  const href = hrefOfRecord(change);
  const name = <bdi>{changeTitle(change)}</bdi>;
  return (
    <li>
      <span class="change-record">{href === null ? name : <a href={href}>{name}</a>}{state !== undefined && <> · <bdi>{of(state.name)}</bdi></>}</span>
      <span class="change-who">
        {collectionTitle(change.collection)} · {labels('operation', change.operation)} · <time dateTime={change.at}>{moment(new Date(change.at))}</time> {change.by !== undefined && text('changes.by', { who: change.by })}
      </span>
    </li>
  );
}

// A country's own change has its name already.
function onlyState(change: ChangeEntry, states: readonly State[]): State | undefined {
  if (change.collection === 'countries' || change.countryIds.length !== 1) return undefined;
  return states.find(state => state.id === change.countryIds[0]);
}
