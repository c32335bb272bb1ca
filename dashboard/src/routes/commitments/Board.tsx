import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Commitment, CommitmentStatus, Fields, List } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { hrefTo, parameter, place } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Meter } from '../../shared/ui/Meter.tsx';
import { followBoardKeys } from './boardKeys.ts';
import { Late, Marks, TitleLink } from './parts.tsx';
import { filters } from '../../features/figures/query.ts';
import { statuses } from './reviews.ts';
import type { Words } from './words.ts';

const fields = ['id', 'title', 'countryIds', 'leadAgencyId', 'dueOn', 'progress', 'disputed', 'awaiting', 'obstacles', 'overdue'] as const;

type OnBoard = Fields<Commitment, (typeof fields)[number]>;
const mostInAColumn = 20;

/** The commitments by status, those that are due first on top. */
export function Board({ words }: { readonly words: Words }) {
  const asked = parameter('status')?.split(',') ?? null;
  const { text, direction } = wording();
  return (
    <>
      <p class="note">{text('commitments.board.keys')}</p>
      <div class="board" onKeyDown={event => followBoardKeys(event, event.currentTarget, direction)}>
        {statuses.filter(status => asked?.includes(status) ?? true).map(status => <Column key={status} status={status} words={words} />)}
      </div>
    </>
  );
}

function Column({ status, words }: { readonly status: CommitmentStatus; readonly words: Words }) {
  const { text, number, language } = wording();
  const list = useResource<List<OnBoard>>(address('commitments', { ...filters(), status, fields: fields.join(), sort: 'dueOn', limit: String(mostInAColumn), lang: language }));
  return (
    <Card area={`column status-column-${status}`} title={words.labels('commitmentStatus', status)} aside={list.value !== null && <b>{number(list.value.total)}</b>}>
      <Loaded resource={list} lines={6}>
        {value => (value.items.length === 0 ? <Empty>{text('commitments.column.empty')}</Empty> : (
          <>
            <ul class="board-cards">{value.items.map(one => <BoardCard key={one.id} commitment={one} words={words} />)}</ul>
            {value.total > value.items.length && <a class="board-all" href={hrefTo(place.value.path, { view: null, status, cursor: null })}>{text('commitments.all', { count: value.total })}</a>}
          </>
        ))}
      </Loaded>
    </Card>
  );
}

function BoardCard({ commitment, words }: { readonly commitment: OnBoard; readonly words: Words }) {
  const { text, date, percent } = wording();
  return (
    <li class={commitment.overdue ? 'is-late' : ''}>
      <TitleLink commitment={commitment} />
      <small>{words.agencies.of(commitment.leadAgencyId)}</small>
      <small>{wording().list(commitment.countryIds.map(words.countries.of))}{commitment.dueOn !== undefined && ` · ${text('commitment.dueOn', { date: date(commitment.dueOn) })}`}</small>
      {typeof commitment.progress === 'number' && <span class="said-progress"><Meter value={commitment.progress} of={100} /> {percent(commitment.progress / 100)}</span>}
      <Late commitment={commitment} words={words} />
      <Marks commitment={commitment} />
      {commitment.disputed && <span class="badge">{text('commitments.disputed')}</span>}
    </li>
  );
}
