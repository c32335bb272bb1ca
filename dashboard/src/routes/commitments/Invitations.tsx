import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { Invitations as Answer } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import type { Words } from './words.ts';

type Agency = Answer['agencies'][number];

/** The agencies that were invited to report and reminded, those that are silent, and those that letters cannot reach. */
export function Invitations({ path, words }: { readonly path: string; readonly words: Words }) {
  const { text, number, language } = wording();
  const invitations = useResource<Answer>(address(`${path}/invitations`, { lang: language }));
  return (
    <Card area="round" title={text('invitations.title')} aside={invitations.value === null ? undefined : <b>{number(invitations.value.counts.invited)} / {number(invitations.value.counts.agencies)}</b>}>
      <Loaded resource={invitations} lines={4}>
        {({ isOn, agencies }) => (
          <>
            {!isOn && <p class="note">{text('invitations.off')}</p>}
            {agencies.length === 0 ? <Empty>{text('round.nothing')}</Empty> : (
              <ul class="room-list" tabIndex={0} aria-label={text('invitations.title')}>{agencies.map(one => <li key={one.agency.id}><Line agency={one} words={words} /></li>)}</ul>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

function Line({ agency, words }: { readonly agency: Agency; readonly words: Words }) {
  const { text, date } = wording();
  const { missing, expected, unreachable } = agency;
  const next = agency.planned[0];
  const told = agency.letters.map(letter => `${words.labels('roundLetter', letter.event)}: ${date(letter.dueOn)} (${words.labels('notificationStatus', letter.status)})`);
  return (
    <>
      <b>{agency.agency.name ?? agency.agency.id}</b>
      {' '}<span class="note">{missing === 0 ? text('invitations.complete') : text('invitations.missing', { missing, expected })}</span>
      {unreachable !== undefined && missing > 0 && <p class="note late">{words.labels('unreachableReason', unreachable)}</p>}
      {told.length > 0 && <p class="note">{told.join(' · ')}</p>}
      {next !== undefined && <p class="note">{text('invitations.next', { what: `${words.labels('roundLetter', next.event)} (${words.labels('addresseeRole', next.role)})`, date: date(next.on) })}</p>}
    </>
  );
}
