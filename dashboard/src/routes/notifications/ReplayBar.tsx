import { useEffect, useRef, useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Confirm } from '../../shared/ui/Confirm.tsx';
import { reasonOf } from '../../shared/ui/Refusal.tsx';
import { replay } from './replay.ts';
import { replayAll, type Failure, type Round } from './replayAll.ts';
import { eventName, receiverName, subjectName, type Words } from './words.ts';
import type { Notification } from '../../shared/api/shapes.ts';

interface Props {
  readonly items: readonly Notification[];
  readonly words: Words;
  readonly onDone: () => void;
}

/** Sends all failed notifications of the list again, one after another, and names those that fail again. */
export function ReplayBar({ items, words, onDone }: Props) {
  const { text } = wording();
  const [round, setRound] = useState<Round | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const dead = items.filter(one => one.status === 'dead');
  const start = async () => {
    const abort = running.current = new AbortController();
    const end = await replayAll(dead, replay, abort.signal, setRound);
    running.current = null;
    setRound({ ...end });
    announce(saidOf(end));
    onDone();
  };
  if (dead.length === 0 && round === null) return null;
  const isRunning = running.current !== null;
  return (
    <div class="replay-bar">
      {round !== null && isRunning && <Running round={round} onStop={() => running.current?.abort()} />}
      {round !== null && !isRunning && <Ended round={round} words={words} />}
      {!isRunning && dead.length > 0 && <Confirm label={text('notification.all', { count: dead.length })} question={text('notification.all.question', { count: dead.length })} onYes={() => void start()} />}
    </div>
  );
}

function Running({ round, onStop }: { readonly round: Round; readonly onStop: () => void }) {
  const { text, number } = wording();
  return (
    <p class="replay-progress">
      <progress max={round.of} value={round.done} aria-label={text('notification.round')} />
      <span>{text('notification.round.progress', { done: number(round.done), of: number(round.of) })}</span>
      <button type="button" onClick={onStop}>{text('notification.round.stop')}</button>
    </p>
  );
}

function saidOf({ done, failures }: Round): string {
  const { text } = wording();
  const sent = text('notification.round.done', { count: done - failures.length });
  return failures.length === 0 ? sent : `${sent} ${text('notification.round.failed', { count: failures.length })}`;
}

function Ended({ round, words }: { readonly round: Round; readonly words: Words }) {
  return (
    <div class="replay-ended">
      <p>{saidOf(round)}</p>
      {round.failures.length > 0 && <ul class="faults">{round.failures.map(one => <Failed key={one.notification.id} failure={one} words={words} />)}</ul>}
    </div>
  );
}

function Failed({ failure, words }: { readonly failure: Failure; readonly words: Words }) {
  const { notification } = failure;
  return (
    <li>
      <b>{eventName(notification, words)}, <bdi>{subjectName(notification, words)}</bdi> → <bdi>{receiverName(notification, words)}</bdi></b>
      <span lang="en" dir="auto">{reasonOf(failure.error)}</span>
    </li>
  );
}
