import { useState } from 'preact/hooks';
import type { AccessKeyOnce, ListedPrincipal } from '../../shared/api/shapes.ts';
import { numberOf, type Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { useNames } from '../../shared/names/useNames.ts';
import { announce } from '../../shared/page/announcer.ts';
import { useOwnersDay } from '../../shared/page/useToday.ts';
import { hrefTo, place } from '../../shared/router/location.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { revoke, rotate } from './actions.ts';
import { OverlapChoice } from './OverlapChoice.tsx';
import { LastUse } from './PeopleCard.tsx';

interface Props {
  readonly keys: readonly ListedPrincipal[];
  readonly onChanged: (key: AccessKeyOnce | null) => void;
}

/** All keys by name, with their owners, rights, last days and last uses. */
export function KeyTable({ keys, onChanged }: Props) {
  const { text } = wording();
  const today = useOwnersDay();
  const [error, setError] = useState<unknown>(null);
  const act = (action: () => Promise<AccessKeyOnce | null>) => {
    setError(null);
    action().then(onChanged, setError);
  };
  return (
    <>
      {error !== null && <Refusal title={text('key.notDone')} error={error} />}
      <div class="table-scroll" tabIndex={0} role="region" aria-label={text('key.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('key.name')}</th>
              <th scope="col">{text('key.roles')}</th>
              <th scope="col">{text('key.agencies')}</th>
              <th scope="col">{text('key.expiresOn')}</th>
              <th scope="col">{text('key.lastUsed')}</th>
              <th scope="col">{text('field.status')}</th>
              <th scope="col">{text('key.actions')}</th>
            </tr>
          </thead>
          <tbody>{keys.map((key, index) => <Row key={`${key.origin} ${key.name} ${index}`} listed={key} today={today} act={act} />)}</tbody>
        </table>
      </div>
    </>
  );
}

interface RowProps {
  readonly listed: ListedPrincipal;
  readonly today: Day;
  readonly act: (action: () => Promise<AccessKeyOnce | null>) => void;
}

function Row({ listed, today, act }: RowProps) {
  const { text, date } = wording();
  const labels = useLabels();
  const agencies = useNames('agencies');
  const { name, state } = listed;
  return (
    <tr data-id={name} data-origin={listed.origin}>
      <th scope="row"><bdi>{name}</bdi><small>{listed.owner ? <bdi>{listed.owner}</bdi> : text('key.ofSettings')}</small></th>
      <td>{wording().list(listed.roles.map(role => labels('keyRole', role)))}{listed.confidential && <small>{text('key.confidential')}</small>}</td>
      <td>{wording().list(listed.agencyIds.map(agencies.of))}</td>
      <td>{listed.expiresOn ? date(listed.expiresOn) : <span class="note">{text('key.noEnd')}</span>}<Ending listed={listed} today={today} /></td>
      <td><LastUse at={listed.lastUsedAt} /><Former listed={listed} /></td>
      <td>{state && <span class={`key-state key-${state}`}>{labels('accessKeyState', state)}</span>}</td>
      <td class="key-actions">{listed.origin === 'registry' && state !== 'revoked' && <Actions listed={listed} act={act} />}</td>
    </tr>
  );
}

// Administrators are told of the last day from then on.
const soon = 30;

function Ending({ listed, today }: { readonly listed: ListedPrincipal; readonly today: Day }) {
  if (listed.state !== 'active' || !listed.expiresOn) return null;
  const days = numberOf(listed.expiresOn) - numberOf(today);
  return days > soon ? null : <small>{wording().daysAway(days)}</small>;
}

// While a replaced secret works, it is told whether somebody still uses it.
function Former({ listed }: { readonly listed: ListedPrincipal }) {
  const { text, moment } = wording();
  if (!listed.formerSecretUntil || Date.parse(listed.formerSecretUntil) < Date.now()) return null;
  return (
    <small>
      {text('key.formerUntil', { time: moment(new Date(listed.formerSecretUntil)) })}
      {listed.formerSecretLastUsedAt && ` ${text('key.formerUsed', { time: moment(new Date(listed.formerSecretLastUsedAt)) })}`}
    </small>
  );
}

function Actions({ listed, act }: Omit<RowProps, 'today'>) {
  const { text } = wording();
  const [overlap, setOverlap] = useState('72');
  const { name } = listed;
  const revoking = async () => {
    await revoke({ id: name });
    announce(text('key.isRevoked', { name }));
    document.getElementById('new-key')?.focus();
    return null;
  };
  return (
    <div>
      <a class="button" href={hrefTo(place.value.path, { open: name, new: null })} aria-label={text('key.edit', { name })}>{text('subscription.edit')}</a>
      {listed.state === 'active' && (
        <Confirm label={text('key.rotate')} name={text('key.rotate.name', { name })} question={text('key.rotate.question', { name })} onYes={() => act(() => rotate({ id: name }, overlap))}>
          <OverlapChoice value={overlap} onChange={setOverlap} />
        </Confirm>
      )}
      <Confirm label={text('key.revoke')} name={text('key.revoke.name', { name })} question={text('key.revoke.question', { name })} onYes={() => act(revoking)} />
    </div>
  );
}
