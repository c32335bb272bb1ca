import { Refused } from '../../features/editing/Refused.tsx';
import { useSending } from '../../features/editing/useSending.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Fields, List, ReviewCycle } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { useToday } from '../../shared/page/useToday.ts';
import { numberOf } from '../../shared/dates/days.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Confirm } from '../../shared/ui/Confirm.tsx';

const fields = ['id', 'title', 'opensOn', 'dueOn', 'preparedBy', 'preparedOn'] as const;

type Round = Fields<ReviewCycle, 'id' | 'title' | 'opensOn' | 'dueOn'> & Partial<Pick<ReviewCycle, 'preparedBy' | 'preparedOn'>>;

/** The open rounds: one person marks a round as ready, and another one closes it. */
export function RoundsToClose() {
  const { text, language } = wording();
  const rounds = useResource<List<Round>>(address('reviewCycles', { status: 'open', sort: 'dueOn', fields: fields.join(), limit: '100', lang: language }));
  return (
    <Card area="rounds-to-close" title={text('assess.rounds')}>
      <Loaded resource={rounds} lines={3}>
        {({ items }) => (items.length === 0 ? <Empty>{text('reports.rounds.none')}</Empty> : <ul class="my-rounds">{items.map(one => <li key={one.id}><RoundLine round={one} onDone={rounds.retry} /></li>)}</ul>)}
      </Loaded>
    </Card>
  );
}

function RoundLine({ round, onDone }: { readonly round: Round; readonly onDone: () => void }) {
  const { text, of, date, daysAway } = wording();
  const { isSending, faults, send } = useSending();
  const today = useToday();
  const left = numberOf(round.dueOn) - numberOf(today);
  const act = (what: 'prepare' | 'close', done: string) => void send(async () => {
    await write(address(`reviewCycles/${encodeURIComponent(round.id)}/${what}`), { method: 'POST' });
    announce(done);
    onDone();
  });
  return (
    <>
      <a href={hrefToPage('commitments', { view: 'rounds', round: round.id })}><bdi>{of(round.title)}</bdi></a>
      <p class={left < 0 ? 'my-due late' : 'my-due'}>{text('assess.until', { date: date(round.dueOn), away: daysAway(left) })}</p>
      {round.preparedBy !== undefined && round.preparedOn !== undefined && <p class="note">{text('assess.prepared', { who: round.preparedBy, date: date(round.preparedOn) })}</p>}
      <Refused faults={faults} />
      {round.opensOn <= today && (
        <div class="form-buttons">
          <button type="button" disabled={isSending} onClick={() => act('prepare', text('editing.prepared'))}>{text('editing.prepare')}</button>
          <Confirm label={text('editing.close')} question={text('editing.close.sure')} isDisabled={isSending} onYes={() => act('close', text('editing.closed'))} />
        </div>
      )}
    </>
  );
}
