import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import type { Resource } from '../../shared/api/resource.ts';
import type { Assignment, List } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { announce } from '../../shared/page/announcer.ts';
import { Refusal } from '../../shared/ui/Refusal.tsx';
import { mayWrite, principal } from '../access/principal.ts';
import { useColleagues } from './useColleagues.ts';
import { written } from './written.ts';

interface Props {
  readonly record: string;
  readonly resource: Resource<List<Assignment>>;
}

/** Whose work the record is, and how it is given, taken and given back. */
export function AssignmentPart({ record, resource }: Props) {
  const { text, date, moment } = wording();
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const given = resource.value?.items[0];
  const me = principal.value?.name;
  const isMine = given !== undefined && given.person === me;
  const attempt = async (work: () => Promise<unknown>, said: string) => {
    if (isSending) return;
    setSending(true);
    setError(null);
    try {
      await work();
      announce(said);
      setOpen(false);
      part.current?.focus();
    } catch (refused) {
      setError(refused);
    }
    setSending(false);
    resource.retry();
    written.value += 1;
  };
  const ifMatch = given === undefined ? {} : { ifMatch: `"${given.version}"` };
  const put = (person: string, dueOn: string) => attempt(
    () => write(address(`${record}/assignment`), { method: 'PUT', body: { person, ...(dueOn === '' ? {} : { dueOn }) }, ...ifMatch }),
    text('assignment.said', { who: person }));
  const end = () => attempt(() => write(address(`${record}/assignment`), { method: 'DELETE', ...ifMatch }), text('assignment.ended'));
  return (
    <div class="assignment" ref={part} tabIndex={-1}>
      {given === undefined ? <p>{text('assignment.nobody')}</p> : (
        <p>
          {text('assignment.to')} <b><bdi>{given.person}</bdi></b>
          {given.dueOn !== undefined && <> · {text('assignment.due', { date: date(given.dueOn) })}</>}
          {given.assignedAt !== undefined && <span class="note"> · {text('assignment.by', { who: given.assignedBy ?? '', at: moment(new Date(given.assignedAt)) })}</span>}
        </p>
      )}
      {error !== null && <Refusal title={text('assignment.notDone')} error={error} />}
      <div class="comment-tools">
        {mayWrite.value && <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{text(given === undefined ? 'assignment.give' : 'assignment.change')}</button>}
        {given === undefined && me !== undefined && !isOpen && <button type="button" disabled={isSending} onClick={() => void put(me, '')}>{text('assignment.take')}</button>}
        {given !== undefined && (mayWrite.value || isMine) && <button type="button" disabled={isSending} onClick={() => void end()}>{text('assignment.end')}</button>}
      </div>
      {isOpen && <GiveForm record={record} given={given} isLocked={isSending} onSend={put} onCancel={() => setOpen(false)} />}
    </div>
  );
}

interface FormProps {
  readonly record: string;
  readonly given: Assignment | undefined;
  readonly isLocked: boolean;
  readonly onSend: (person: string, dueOn: string) => Promise<void>;
  readonly onCancel: () => void;
}

function GiveForm({ record, given, isLocked, onSend, onCancel }: FormProps) {
  const { text } = wording();
  const [person, setPerson] = useState(given?.person ?? '');
  const [dueOn, setDueOn] = useState(given?.dueOn ?? '');
  const names = useColleagues(record, person);
  const first = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => first.current?.focus(), []);
  return (
    <form class="comment-form" onSubmit={event => {
      event.preventDefault();
      void onSend(person.trim(), dueOn);
    }}>
      <label class="field"><span>{text('assignment.person')}</span>
        <input ref={first} type="text" list={listId} required dir="auto" autocomplete="off" disabled={isLocked} value={person} onInput={event => setPerson(event.currentTarget.value)} />
      </label>
      <datalist id={listId}>{names?.map(name => <option key={name} value={name} />)}</datalist>
      <label class="field"><span>{text('assignment.day')}</span>
        <input type="date" disabled={isLocked} value={dueOn} onInput={event => setDueOn(event.currentTarget.value)} />
      </label>
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={isLocked || person.trim() === ''}>{text('assignment.send')}</button>
        <button type="button" onClick={onCancel}>{text('editing.cancel')}</button>
      </div>
    </form>
  );
}
