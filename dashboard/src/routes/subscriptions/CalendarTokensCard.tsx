import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { CalendarToken, CalendarTokenOnce, List } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { ShownOnce } from '../../shared/ui/ShownOnce.tsx';
import { labelOf, type Words } from './words.ts';

/** Tokens for calendar clients that cannot send headers: they are created, shown once, and revoked here. */
export function CalendarTokensCard({ words }: { readonly words: Words }) {
  const { text, language } = wording();
  const list = useResource<List<CalendarToken>>(address('calendarTokens', { limit: '500' }));
  const [made, setMade] = useState<CalendarTokenOnce | null>(null);
  const [error, setError] = useState<unknown>(null);
  const act = async (action: () => Promise<void>) => {
    setError(null);
    await action().catch(setError);
    list.retry();
  };
  const revoke = (token: CalendarToken) => act(async () => {
    await write(address(`calendarTokens/${encodeURIComponent(token.id)}`), { method: 'DELETE' });
    announce(text('token.isRevoked', { name: token.name }));
  });
  const create = (name: string, clearance: string, changes: boolean) => act(async () => {
    setMade((await write<CalendarTokenOnce>(address('calendarTokens'), { method: 'POST', body: { name, clearance, changes } })).value);
  });
  return (
    <Card area="tokens" title={text('collection.calendarTokens')}>
      <p class="note">{text('token.what')}</p>
      {made?.token !== undefined && (
        <ShownOnce title={text('token.once.title', { name: made.name })} explained={text('token.once')} onDone={() => setMade(null)}
          value={`${location.origin}${address('calendar.ics', { token: made.token, event: 'all', lang: language })}`} />
      )}
      <NewToken words={words} onCreate={create} />
      {error !== null && <Refusal title={text('subscription.notDone')} error={error} />}
      <Loaded resource={list} lines={3}>
        {({ items }) => (items.length === 0 ? <Empty>{text('token.none')}</Empty> : <ul class="tokens">{items.map(token => <Token key={token.id} token={token} words={words} onRevoke={() => void revoke(token)} />)}</ul>)}
      </Loaded>
    </Card>
  );
}

function Token({ token, words, onRevoke }: { readonly token: CalendarToken; readonly words: Words; readonly onRevoke: () => void }) {
  const { text, date } = wording();
  const isRevoked = Boolean(token.revokedAt);
  return (
    <li class={isRevoked ? 'revoked' : ''} data-id={token.id}>
      <div>
        <b><bdi>{token.name}</bdi></b>
        <small>{labelOf(words.clearances, token.clearance)} · {date(token.createdAt.slice(0, 10))} {text('changes.by', { who: token.createdBy })}</small>
      </div>
      {token.revokedAt ? <span class="standing standing-ended">{text('token.revoked', { date: date(token.revokedAt.slice(0, 10)) })}</span>
        : <Confirm label={text('token.revoke')} question={text('token.revoke.question')} onYes={onRevoke} />}
    </li>
  );
}

function NewToken({ words, onCreate }: { readonly words: Words; readonly onCreate: (name: string, clearance: string, changes: boolean) => Promise<void> }) {
  const { text } = wording();
  const [name, setName] = useState('');
  const [clearance, setClearance] = useState('public');
  const [changes, setChanges] = useState(false);
  return (
    <form class="new-token" onSubmit={event => {
      event.preventDefault();
      void onCreate(name.trim(), clearance, changes).then(() => setName(''));
    }}>
      <label class="filter"><span>{text('token.name')}</span><input type="text" required maxLength={200} dir="auto" placeholder={text('token.name.example')} value={name} onInput={event => setName(event.currentTarget.value)} /></label>
      <label class="filter">
        <span>{text('subscription.clearance')}</span>
        <select value={clearance} onChange={event => setClearance(event.currentTarget.value)}>{words.clearances.map(([code, label]) => <option key={code} value={code}>{label}</option>)}</select>
      </label>
      <label><input type="checkbox" checked={changes} onChange={event => setChanges(event.currentTarget.checked)} /> {text('token.changes')}</label>
      <button type="submit">{text('token.create')}</button>
    </form>
  );
}
