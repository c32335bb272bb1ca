import type { ActionItem, ParticipantItem } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';

/** The columns: the kinds of actions that belong together. */
const statements: readonly string[] = ['reservation', 'declaration', 'objection', 'withdrawal_of_statement'];
const ends: readonly string[] = ['denunciation', 'withdrawal'];
const signatures: readonly string[] = ['signature', 'definitive_signature'];

/** A table with a row for each participant and a column for each kind of action. */
export function ParticipantMatrix({ participants }: { readonly participants: readonly ParticipantItem[] }) {
  const { text } = wording();
  return (
    <div class="table-scroll participants" tabIndex={0} role="region" aria-label={text('agreement.participants')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('agreement.participant')}</th>
            <th scope="col">{text('field.status')}</th>
            <th scope="col">{text('agreement.signature')}</th>
            <th scope="col">{text('agreement.consent')}</th>
            <th scope="col">{text('field.inForceOn')}</th>
            <th scope="col">{text('agreement.statements')}</th>
            <th scope="col">{text('agreement.end')}</th>
          </tr>
        </thead>
        <tbody>{participants.map(one => <Row key={one.id} participant={one} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ participant }: { readonly participant: ParticipantItem }) {
  const { date } = wording();
  const labels = useLabels();
  const countries = useNames('countries');
  const { actions, since, inForceOn } = participant;
  const isConsent = (one: ActionItem) => ![...statements, ...ends, ...signatures].includes(one.kind);
  return (
    <tr>
      <th scope="row"><bdi>{participant.name === participant.countryId ? countries.of(participant.countryId) : participant.name}</bdi></th>
      <td>{labels('participantStatus', participant.status)}{since !== undefined && <small class="note">{date(since)}</small>}</td>
      <td><Actions actions={actions.filter(one => signatures.includes(one.kind))} isNamed={false} /></td>
      <td><Actions actions={actions.filter(isConsent)} isNamed /></td>
      <td>{inForceOn === undefined ? '–' : date(inForceOn)}</td>
      <td><Actions actions={actions.filter(one => statements.includes(one.kind))} isNamed /></td>
      <td><Actions actions={actions.filter(one => ends.includes(one.kind))} isNamed /></td>
    </tr>
  );
}

function Actions({ actions, isNamed }: { readonly actions: readonly ActionItem[]; readonly isNamed: boolean }) {
  const { text, date, of } = wording();
  if (actions.length === 0) return <>–</>;
  return (
    <ul class="actions">
      {actions.map(one => (
        <li key={one.id}>
          {isNamed && `${one.label} `}{one.on === undefined ? text('agreement.dateUnknown') : date(one.on)}
          {one.withdrawnBy !== undefined && (
            <small class="note">
              {one.withdrawnOn === undefined ? text('agreement.withdrawnUndated') : text('agreement.withdrawn', { date: date(one.withdrawnOn) })}
            </small>
          )}
          {one.text !== undefined && <details><summary>{text('agreement.text')}</summary><p><bdi>{of(one.text)}</bdi></p></details>}
        </li>
      ))}
    </ul>
  );
}
