import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { DownloadLink } from '../access/DownloadLink.tsx';
import { mayWrite, seesInternal } from '../access/principal.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { AnniversaryItem, JubileeTaskItem, JubileeTasks } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import type { Day } from '../../shared/dates/days.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { announce } from '../../shared/page/announcer.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { Loaded } from '../../shared/ui/Card.tsx';
import { faultText } from '../../shared/ui/fault.ts';

interface Props {
  readonly jubilee: AnniversaryItem;
  readonly today: Day;
}

/** What is prepared for an anniversary: the letter, and for the ministry's people the tasks, which are internal. They are asked for when somebody opens them. */
export function JubileePreparation({ jubilee, today }: Props) {
  const { text } = wording();
  const [isOpen, setOpen] = useState(false);
  if (!seesInternal.value) return <p class="record-links"><LetterLink jubilee={jubilee} /></p>;
  return (
    <details class="why preparation" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{text('tasks.title')}</summary>
      {isOpen && <Tasks jubilee={jubilee} today={today} />}
    </details>
  );
}

function Tasks({ jubilee, today }: Props) {
  const { text, language } = wording();
  const tasks = useResource<JubileeTasks>(address(`anniversaries/${jubilee.id}/tasks`, { lang: language }));
  return (
    <Loaded resource={tasks} lines={3}>
      {value => (
        <>
          {value.items.length === 0 ? <p class="note">{text('tasks.none')}</p> : (
            <ul class="tasks" tabIndex={-1}>{value.items.map(one => <Task key={one.taskId ?? one.kind} task={one} jubilee={jubilee} today={today} onSettled={tasks.retry} />)}</ul>
          )}
          <p class="record-links">
            <LetterLink jubilee={jubilee} />
            {value.addressees.length > 1 && value.addressees.map(one => <LetterLink key={one.id} jubilee={jubilee} addressee={one} />)}
            {mayWrite.value && <a class="edit-link" href={hrefToPage('work/jubileeTasks/new', { occasionId: jubilee.id })}>{text('tasks.add')}</a>}
          </p>
        </>
      )}
    </Loaded>
  );
}

interface TaskProps extends Props {
  readonly task: JubileeTaskItem;
  readonly onSettled: () => void;
}

function Task({ task, jubilee, today, onSettled }: TaskProps) {
  const { text, date, daysAway } = wording();
  const labels = useLabels();
  const isOpen = task.status === 'open' || task.status === 'late';
  const href = task.taskId === undefined ? hrefToNew(task, jubilee) : hrefToPage(`work/jubileeTasks/${task.taskId}`);
  return (
    <li class={`task ${task.status}`}>
      <b><bdi>{task.title}</bdi></b> <span class={task.status === 'late' ? 'late' : 'note'}>{labels('jubileeTaskStatus', task.status)}</span>
      <p class="note">
        {text('tasks.due', { date: date(task.dueOn) })}{isOpen && ` · ${daysAway(task.daysAhead)}`}
        {task.doneOn !== undefined && ` · ${text('tasks.done', { date: date(task.doneOn) })}`}
        {task.droppedOn !== undefined && ` · ${text('tasks.dropped', { date: date(task.droppedOn) })}`}
        {task.agency !== undefined && <> · <bdi>{task.agency.name ?? task.agency.id}</bdi></>}
        {task.responsible !== undefined && <> · <bdi>{task.responsible}</bdi></>}
        {task.attachments.length > 0 && <> · {task.attachments.map((file, index) => (
          <Fragment key={file.id}>
            {index > 0 && ', '}<DownloadLink href={address(`jubileeTasks/${task.taskId}/attachments/${file.id}`)} name={file.name} size={file.size}><bdi>{file.name}</bdi></DownloadLink>
          </Fragment>
        ))}</>}
      </p>
      {task.note !== undefined && <p class="note"><bdi>{task.note}</bdi></p>}
      {mayWrite.value && (
        <p class="record-links">
          <a class="edit-link" href={href} aria-label={`${text(task.taskId === undefined ? 'tasks.assign' : 'tasks.open')}: ${task.title}`}>{text(task.taskId === undefined ? 'tasks.assign' : 'tasks.open')}</a>
          {isOpen && <Settle task={task} jubilee={jubilee} today={today} onSettled={onSettled} />}
        </p>
      )}
    </li>
  );
}

/** The form of a task that nothing is recorded of yet. */
const hrefToNew = (task: JubileeTaskItem, jubilee: AnniversaryItem, given: Readonly<Record<string, string>> = {}) =>
  hrefToPage('work/jubileeTasks/new', { occasionId: jubilee.id, kind: task.kind, ...given });

function Settle({ task, jubilee, today, onSettled }: TaskProps) {
  const { text, date } = wording();
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const label = `${text('tasks.settle')}: ${task.title}`;
  // A record of something else needs a title in the desk's own words.
  if (task.taskId === undefined && task.kind === 'other') return <a class="edit-link" href={hrefToNew(task, jubilee, { doneOn: today })} aria-label={label}>{text('tasks.settle')}</a>;
  const settle = async (button: HTMLElement) => {
    setSending(true);
    setFault(null);
    try {
      // Only the day is written, so nobody's other change is lost.
      await (task.taskId === undefined
        ? write(address('jubileeTasks'), { method: 'POST', body: { occasionId: jubilee.id, kind: task.kind, doneOn: today } })
        : write(address(`jubileeTasks/${task.taskId}`), { method: 'PATCH', mediaType: 'application/merge-patch+json', ifMatch: '*', body: { doneOn: today } }));
      announce(text('tasks.done', { date: date(today) }));
      // The button disappears with its state, so the focus must move.
      button.closest<HTMLElement>('.tasks')?.focus();
      onSettled();
    } catch (error) {
      setFault(faultText(wording(), error));
    }
    setSending(false);
  };
  return (
    <>
      <button type="button" class="link" disabled={isSending} onClick={event => void settle(event.currentTarget)} aria-label={label}>{text('tasks.settle')}</button>
      {fault !== null && <span class="late" role="alert">{fault}</span>}
    </>
  );
}

function LetterLink({ jubilee, addressee }: { readonly jubilee: AnniversaryItem; readonly addressee?: { readonly id: string; readonly name?: string } }) {
  const { text, language } = wording();
  const path = address(`anniversaries/${jubilee.id}/letter`, { lang: language, format: 'docx', addressee: addressee?.id });
  return (
    <DownloadLink href={path} name={`letter-${jubilee.subject.id}-${jubilee.date}.docx`}>
      {addressee === undefined ? text('tasks.letter') : text('tasks.letterTo', { name: addressee.name ?? addressee.id })}
    </DownloadLink>
  );
}
