import { useState } from 'preact/hooks';
import { wording } from '../../shared/i18n/index.ts';
import { hrefTo, place } from '../../shared/router/location.ts';
import { announce } from '../../shared/page/announcer.ts';
import { reasonOf } from '../../shared/ui/Refusal.tsx';
import { Attempts } from './Attempts.tsx';
import { replay } from './replay.ts';
import { canReplay } from './replayAll.ts';
import { eventName, keyOf, receiverName, subjectHref, subjectName, type Words } from './words.ts';
import type { Notification } from '../../shared/api/shapes.ts';

interface Props {
  readonly items: readonly Notification[];
  readonly words: Words;
  readonly isTurning: boolean;
  readonly mayReplay: boolean;
  readonly onReplayed: () => void;
}

/** The notifications as rows, each with all attempts to send it. */
export function NotificationTable({ items, words, isTurning, mayReplay, onReplayed }: Props) {
  const { text } = wording();
  return (
    <div class={`table-scroll notifications-scroll${isTurning ? ' turning' : ''}`} tabIndex={0} role="region" aria-label={text('collection.notifications')}>
      <table class="notifications-table">
        <thead>
          <tr>
            <th scope="col">{text('notification.what')}</th>
            <th scope="col">{text('notification.when')}</th>
            <th scope="col">{text('notification.subscription')}</th>
            <th scope="col">{text('notification.state')}</th>
            <th scope="col"><span class="visually-hidden">{text('notification.again')}</span></th>
          </tr>
        </thead>
        <tbody>{items.map(one => <Row key={one.id} notification={one} words={words} mayReplay={mayReplay} onReplayed={onReplayed} />)}</tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly notification: Notification;
  readonly words: Words;
  readonly mayReplay: boolean;
  readonly onReplayed: () => void;
}

function Row({ notification, words, mayReplay, onReplayed }: RowProps) {
  const { text, date } = wording();
  const { status, leadDays, dueOn, occursOn, late, reason, subscriptionId } = notification;
  return (
    <tr data-id={notification.id} class={`notification-${status}`}>
      <th scope="row">{eventName(notification, words)}<Subject notification={notification} words={words} /></th>
      <td>{date(occursOn)}<small>{text(leadDays === 0 ? 'notification.sameDay' : 'notification.before', { count: leadDays, date: date(dueOn) })}{late && ` · ${text('notification.late')}`}</small></td>
      <td>{subscriptionId === undefined ? <bdi>{receiverName(notification, words)}</bdi> : <a href={hrefTo(place.value.path, { subscription: subscriptionId, cursor: null })}><bdi>{receiverName(notification, words)}</bdi></a>}</td>
      <td>
        <span class={`state state-${status}`}>{words.labels('notificationStatus', status)}</span>
        {reason && <small>{words.labels('deadReason', reason)}</small>}
        <Attempts notification={notification} words={words} />
      </td>
      <td>{mayReplay && canReplay(notification) && <Again notification={notification} words={words} onReplayed={onReplayed} />}</td>
    </tr>
  );
}

function Subject({ notification, words }: Pick<RowProps, 'notification' | 'words'>) {
  const { text } = wording();
  const href = subjectHref(notification);
  const name = <bdi>{subjectName(notification, words)}</bdi>;
  return (
    <small>
      {href === null ? name : <a href={href}>{name}</a>}
      {' · '}
      <a href={hrefTo(place.value.path, { subject: keyOf(notification), cursor: null })}>{text('notification.ofSubject')}</a>
    </small>
  );
}

function Again({ notification, words, onReplayed }: Omit<RowProps, 'mayReplay'>) {
  const { text } = wording();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const name = `${eventName(notification, words)}, ${subjectName(notification, words)}`;
  const send = async (button: HTMLElement) => {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    try {
      await replay(notification);
      announce(text('notification.replayed', { name }));
      // The button disappears with its state.
      button.closest<HTMLElement>('.notifications-scroll')?.focus();
      onReplayed();
    } catch (reason) {
      setError(reason);
    }
    setBusy(false);
  };
  return (
    <>
      <button type="button" aria-busy={isBusy} aria-label={text('notification.again.name', { name })} onClick={event => void send(event.currentTarget)}>{text('notification.again')}</button>
      {error !== null && <p class="late again-not" role="alert" lang="en" dir="auto">{reasonOf(error)}</p>}
    </>
  );
}
