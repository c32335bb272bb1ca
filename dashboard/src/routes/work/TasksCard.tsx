import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DownloadLink } from '../../features/access/DownloadLink.tsx';
import { ChosenFiles } from '../../features/attachments/ChosenFiles.tsx';
import { UploadBox } from '../../features/attachments/UploadBox.tsx';
import { ended, upload } from '../../features/attachments/uploads.ts';
import { address } from '../../shared/api/client.ts';
import { useResource } from '../../shared/api/resource.ts';
import type { JubileeTask, OwedTask, OwedTasks } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { useLabels } from '../../shared/names/useLabels.ts';
import { Card, Empty, Loaded } from '../../shared/ui/Card.tsx';
import { faultText } from '../../shared/ui/fault.ts';

const recordOf = (taskId: string) => `jubileeTasks/${encodeURIComponent(taskId)}`;

/** The tasks for anniversaries of a person's agencies. A task can be marked as done here, with its day and its files. */
export function TasksCard() {
  const { text, language, number } = wording();
  const tasks = useResource<OwedTasks>(address('owedTasks', { status: 'open,late,done', lang: language, limit: '500' }));
  const [last, setLast] = useState<OwedTask | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // The form with the focus was removed.
  useEffect(() => told.current?.focus(), [last]);
  const file = ended.value;
  useEffect(() => {
    if (file?.isAdded === true && file.record.startsWith('jubileeTasks/')) tasks.retry();
  }, [file]);
  const open = tasks.value?.items.filter(task => task.status !== 'done') ?? [];
  return (
    <Card area="my-tasks" title={text('myTasks.title')} aside={tasks.value === null ? undefined : <b>{number(open.length)}</b>}>
      {last !== null && <p class="my-done" role="status" tabIndex={-1} ref={told}>{text('myTasks.sent', { title: last.title, what: last.anniversary.name ?? '' })}</p>}
      <Loaded resource={tasks} lines={4}>
        {value => (
          <>
            {open.length === 0 ? <Empty>{text('myTasks.none')}</Empty> : (
              <ol class="my-owed">
                {open.map(task => (
                  <Task key={`${task.anniversary.id} ${task.kind} ${task.taskId ?? ''}`} task={task} today={value.asOf} onDone={() => {
                    setLast(task);
                    tasks.retry();
                  }} />
                ))}
              </ol>
            )}
            <Done tasks={value.items.filter(task => task.status === 'done').toReversed()} />
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface TaskProps {
  readonly task: OwedTask;
  readonly today: string;
  readonly onDone: () => void;
}

function Task({ task, today, onDone }: TaskProps) {
  const { text } = wording();
  const [isOpen, setOpen] = useState(false);
  return (
    <li class={task.status === 'late' ? 'is-late' : ''}>
      <div class="my-line">
        <Said task={task} />
        <button type="button" class={isOpen ? '' : 'primary'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}
          {...(isOpen ? {} : { 'aria-label': `${text('myTasks.done')}: ${task.title}, ${task.anniversary.name ?? ''}` })}>{text(isOpen ? 'reports.close' : 'myTasks.done')}</button>
      </div>
      {isOpen && <DoneForm task={task} today={today} onDone={onDone} />}
    </li>
  );
}

function Said({ task }: { readonly task: OwedTask }) {
  const { text, date, daysAway } = wording();
  const labels = useLabels();
  return (
    <div>
      <b><bdi>{task.title}</bdi></b>
      <p class="note"><bdi>{task.anniversary.name ?? task.anniversary.id}</bdi> · {date(task.date)}{task.responsible !== undefined && <> · <bdi>{task.responsible}</bdi></>}</p>
      {task.note !== undefined && <p class="note"><bdi>{task.note}</bdi></p>}
      {task.doneOn === undefined
        ? <p class={task.status === 'late' ? 'my-due late' : 'my-due'}>{text('tasks.due', { date: date(task.dueOn) })} · {task.status === 'late' ? labels('jubileeTaskStatus', task.status) : daysAway(task.daysLeft)}</p>
        : <p class="my-due">{text('tasks.done', { date: date(task.doneOn) })}</p>}
    </div>
  );
}

/** The day on which it was done, a note and the files. The files follow as soon as the record is there. */
function DoneForm({ task, today, onDone }: TaskProps) {
  const { text } = wording();
  const [day, setDay] = useState(today);
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const send = async () => {
    setSending(true);
    setFault(null);
    try {
      const { value } = await write<JubileeTask | null>(address(`anniversaries/${task.anniversary.id}/tasks/done`), {
        method: 'POST', body: { kind: task.kind, doneOn: day, ...(task.taskId === undefined ? {} : { taskId: task.taskId }), ...(note === '' ? {} : { note }) },
      });
      // The task is done, but the agency does not see its record and cannot add files to it.
      if (value === null && files.length > 0) {
        setFault(text('myTasks.noFiles'));
        return;
      }
      if (value !== null) files.forEach(file => upload(recordOf(value.id), file));
      onDone();
    } catch (error) {
      setFault(faultText(wording(), error));
      setSending(false);
    }
  };
  return (
    <form class="record-form my-claim" onSubmit={event => {
      event.preventDefault();
      void send();
    }}>
      {fault !== null && <p class="late" role="alert">{fault}</p>}
      <div class="form-grid">
        <label class="labelled"><span>{text('myTasks.day')}</span>
          <input ref={first} type="date" name="doneOn" required max={today} value={day} disabled={isSending} onInput={event => setDay(event.currentTarget.value)} />
        </label>
        <label class="labelled wide"><span>{text('field.note')}</span>
          <textarea name="note" rows={2} value={note} disabled={isSending} onInput={event => setNote(event.currentTarget.value)} />
        </label>
        <div class="wide attachments"><ChosenFiles files={files} onChange={setFiles} /></div>
      </div>
      <div class="form-buttons"><button type="submit" class="primary" disabled={isSending || day === ''}>{text(isSending ? 'editing.saving' : 'myTasks.send')}</button></div>
    </form>
  );
}

function Done({ tasks }: { readonly tasks: readonly OwedTask[] }) {
  const { text } = wording();
  if (tasks.length === 0) return null;
  return (
    <details class="why">
      <summary>{text('myTasks.settled', { count: tasks.length })}</summary>
      <ul class="my-owed">
        {tasks.map(task => (
          <li key={`${task.anniversary.id} ${task.kind} ${task.taskId ?? ''}`}>
            <Said task={task} />
            {task.taskId !== undefined && (
              <div class="attachments">
                {task.attachments.length > 0 && <p class="note">{task.attachments.map((file, index) => (
                  <Fragment key={file.id}>
                    {index > 0 && ', '}<DownloadLink href={address(`${recordOf(task.taskId ?? '')}/attachments/${file.id}`)} name={file.name} size={file.size}><bdi>{file.name}</bdi></DownloadLink>
                  </Fragment>
                ))}</p>}
                <UploadBox record={recordOf(task.taskId)} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
