import { wording } from '../../shared/i18n/index.ts';
import type { Words } from './words.ts';
import type { Attempt, Notification } from '../../shared/api/shapes.ts';

interface Props {
  readonly notification: Notification;
  readonly words: Words;
}

/** Every attempt to send it, with its time, its result and its duration, and the time of the next one. */
export function Attempts({ notification, words }: Props) {
  const { text, moment } = wording();
  const { attempts, nextAttemptAt } = notification;
  return (
    <>
      {nextAttemptAt && <small>{text('notification.next', { time: moment(new Date(nextAttemptAt)) })}</small>}
      {attempts.length > 0 && (
        <details class="attempts">
          <summary>{text('notification.attempts', { count: attempts.length })}</summary>
          <ol>{attempts.map(attempt => <Try key={attempt.at} attempt={attempt} words={words} />)}</ol>
        </details>
      )}
    </>
  );
}

function Try({ attempt, words }: { readonly attempt: Attempt; readonly words: Words }) {
  const { text, moment, number } = wording();
  const answer = [attempt.statusCode ? String(attempt.statusCode) : null, attempt.detail ?? null].filter(part => part !== null).join(' · ');
  return (
    <li>
      <time dateTime={attempt.at}>{moment(new Date(attempt.at))}</time>
      <b>{words.labels('attemptOutcome', attempt.outcome)}</b>
      {answer !== '' && <bdi dir="ltr">{answer}</bdi>}
      <span>{text('subscription.took', { time: number(attempt.durationMs) })}</span>
    </li>
  );
}
