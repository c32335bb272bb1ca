import { useEffect, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { session } from '../../shared/api/credential.ts';
import type { LastLook } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { changeTitle } from '../../shared/names/changeTitle.ts';
import { collectionTitle } from '../../shared/names/collectionTitle.ts';
import type { Labels } from '../../shared/names/useLabels.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { hrefOfPage, hrefOfRecord } from '../../shared/router/records.ts';
import { Card, Empty, Skeleton } from '../../shared/ui/Card.tsx';
import { FirstItems } from '../../shared/ui/FirstItems.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';

const mostAtOnce = 5;

type How = 'opened' | 'seen';

/** The changes since the signed-in person last looked. The mark moves when the overview is opened on another day, or at once by a button. */
export function SinceCard({ labels }: { readonly labels: Labels }) {
  const { text, language, moment } = wording();
  const [look, setLook] = useState<LastLook | null>(null);
  const [failed, setFailed] = useState<{ readonly how: How; readonly error: unknown } | null>(null);
  const [timesSeen, setTimesSeen] = useState(0);
  const told = useRef<HTMLDivElement>(null);
  const turn = useRef(0);
  const who = session.value;
  const move = async (how: How) => {
    turn.current += 1;
    const mine = turn.current;
    setFailed(null);
    try {
      const { value } = await write<LastLook>(address(`lastLook/${how}`, { lang: language }), { method: 'POST' });
      // A late answer may have an earlier language or belong to another person.
      if (mine !== turn.current) return;
      setLook(value);
      if (how === 'opened') return;
      setTimesSeen(times => times + 1);
      announce(text('since.done'));
    } catch (error) {
      if (mine === turn.current) setFailed({ how, error });
    }
  };
  useEffect(() => {
    setLook(null);
    void move('opened');
    return () => {
      turn.current += 1;
    };
  }, [who, language]);
  // The button with the focus was removed.
  useEffect(() => {
    if (timesSeen > 0) told.current?.focus();
  }, [timesSeen]);
  const since = look?.since;
  return (
    <Card area="since" title={text('since.title')} aside={since !== undefined && <time dateTime={since.at}>{moment(new Date(since.at))}</time>}>
      {look === null && failed === null && <Skeleton lines={5} />}
      {failed !== null && (
        <>
          <Refusal title={text('since.notDone')} error={failed.error} />
          <p><button type="button" onClick={() => void move(failed.how)}>{text('state.retry')}</button></p>
        </>
      )}
      {look !== null && <div ref={told} tabIndex={-1}><Since look={look} labels={labels} onSeen={() => void move('seen')} /></div>}
    </Card>
  );
}

interface Props {
  readonly look: LastLook;
  readonly labels: Labels;
  readonly onSeen: () => void;
}

function Since({ look, labels, onSeen }: Props) {
  const { text, date } = wording();
  const since = look.since;
  if (since === undefined || (look.changes.length === 0 && look.differences.length === 0)) return <Empty>{text('since.nothing')}</Empty>;
  return (
    <>
      {look.differences.length > 0 && (
        <>
          <h3>{text('since.days', { from: date(since.day), to: date(look.asOf) })}</h3>
          <FirstItems items={look.differences} most={mostAtOnce}>
            {one => (
              <li key={`${one.fact} ${one.collection} ${one.id}`}>
                <a href={hrefOfPage(one.collection, one.id)}><bdi>{one.title}</bdi></a>
                <span class="change-who">{one.factTitle}: {one.beforeTitle ?? '–'} <span class="arrow" aria-hidden="true">→</span> <span class="visually-hidden">{text('since.became')}</span> {one.afterTitle ?? '–'}</span>
              </li>
            )}
          </FirstItems>
          <p class="note"><a href={hrefToPage('compare/days', { compareTo: since.day, asOf: look.asOf })}>{text('since.allDays', { count: look.differencesTotal })}</a></p>
        </>
      )}
      {look.changes.length > 0 && (
        <>
          <h3>{text('since.changes')}</h3>
          <FirstItems items={look.changes} most={mostAtOnce}>
            {change => {
              const href = hrefOfRecord(change);
              const name = <bdi>{changeTitle(change)}</bdi>;
              return (
                <li key={`${change.collection} ${change.id}`}>
                  <span class="change-record">{href === null ? name : <a href={href}>{name}</a>}</span>
                  <span class="change-who">{collectionTitle(change.collection)} · {labels('operation', change.operation)}{change.by !== undefined && <> · {text('changes.by', { who: change.by })}</>}</span>
                </li>
              );
            }}
          </FirstItems>
          {look.hasMoreChanges && <p class="note">{text('since.more')}</p>}
        </>
      )}
      <p><button type="button" onClick={onSeen}>{text('since.seen')}</button></p>
    </>
  );
}
