import { useState } from 'preact/hooks';
import { rankOf, type State, type StateOnDay } from '../relations/states.ts';
import { wording } from '../../shared/i18n/index.ts';
import { change } from '../../shared/router/location.ts';
import { LevelMark } from '../relations/LevelMark.tsx';
import { rankWord } from '../relations/descriptions.ts';
import type { Labels } from '../../shared/names/useLabels.ts';

interface Props {
  readonly states: readonly State[];
  readonly onDay: ReadonlyMap<string, StateOnDay>;
  readonly labels: Labels;
}

/** The facts of the map as a table. */
export function StatesTable(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="states-table" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{wording().text('map.table')}</summary>
      {isOpen && <Rows {...props} />}
    </details>
  );
}

function Rows({ states, onDay, labels }: Props) {
  const { text, of, region, compare } = wording();
  const sorted = [...states].sort((left, right) => compare(of(left.name), of(right.name)));
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={text('map.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('map.table.state')}</th>
            <th scope="col">{text('map.table.region')}</th>
            <th scope="col">{text('map.table.level')}</th>
            <th scope="col">{text('map.table.since')}</th>
            <th scope="col">{text('map.table.relations')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(state => <Row key={state.id} state={state} now={onDay.get(state.id)} labels={labels} name={of(state.name)} region={region(state.region)} />)}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly state: State;
  readonly now: StateOnDay | undefined;
  readonly labels: Labels;
  readonly name: string;
  readonly region: string;
}

function Row({ state, now, labels, name, region }: RowProps) {
  const { date } = wording();
  const rank = now === undefined ? 'none' : rankOf(now);
  return (
    <tr>
      <th scope="row"><button type="button" class="link" onClick={() => change({ country: state.id })}>{name}</button></th>
      <td>{region}</td>
      <td><LevelMark rank={rank} /> {rankWord(rank, labels)}</td>
      <td>{now?.standing ? date(now.standing.since) : '–'}</td>
      <td>{now?.establishedOn ? date(now.establishedOn) : '–'}</td>
    </tr>
  );
}
