import { useEffect, useState } from 'preact/hooks';
import { address, read } from '../../shared/api/client.ts';
import { useResource, type Resource } from '../../shared/api/resource.ts';
import { write } from '../../shared/api/write.ts';
import { draftOf, dropDraft, keepDraft, keptDraft, type Draft } from '../../shared/drafts/drafts.ts';
import { restricted } from './restricted.ts';
import { isSame, patchOf, type JsonObject } from '../../shared/json/json.ts';
import { differences } from './merge.ts';
import type { NamedField } from './schema.ts';
import { useSending, type Sending } from './useSending.ts';

/** The interval in milliseconds for checking whether somebody else has saved. */
const lookEvery = 20_000;

/** The state of a record that another one saved in between. */
export interface Theirs {
  readonly record: JsonObject;
  readonly etag: string | null;
}

/** A record that is being edited. */
export interface Editing {
  readonly resource: Resource<JsonObject>;
  readonly draft: Draft | null;
  readonly isChanged: boolean;
  readonly change: (value: JsonObject) => void;
  readonly discard: () => void;
  readonly sending: Sending;
  readonly save: () => void;
  /** The conflict that prevents saving until the person has chosen; null without one. */
  readonly conflict: Theirs | null;
  readonly settle: (value: JsonObject) => void;
  readonly putOff: () => void;
  /** Whether somebody else has saved since then, noticed before this person tries to. */
  readonly isOvertaken: boolean;
  /** Shows the other person's version before an attempt to save. */
  readonly compare: () => void;
}

/**
 * Edits a record. Input is kept until it is saved, only changed fields are sent, and a state that somebody else saved in the meantime is
 * never overwritten unseen.
 * @param onSaved receives the saved record
 */
export function useEditing(path: string, fields: readonly NamedField[], onSaved: (record: JsonObject) => void): Editing {
  const resource = useResource<JsonObject>(address(path), lookEvery);
  const [draft, setDraft] = useState<Draft | null>(() => keptDraft(path));
  const [conflict, setConflict] = useState<Theirs | null>(null);
  const sending = useSending();
  const isChanged = draft !== null && !isSame(draft.base, draft.value);
  const now = resource.value;

  useEffect(() => {
    if (now !== null && !isChanged) setDraft(draftOf(restricted(now, fields), resource.etag));
  }, [now, resource.etag]);
  useWarning(isChanged);

  const become = (next: Draft) => {
    setDraft(next);
    if (isSame(next.base, next.value)) dropDraft(path);
    else keepDraft(path, next);
  };
  const patch = async (from: Draft): Promise<void> => {
    const answer = await write<JsonObject>(address(path), {
      method: 'PATCH', mediaType: 'application/merge-patch+json', body: patchOf(from.base, from.value), ...(from.etag === null ? {} : { ifMatch: from.etag }),
    });
    become(draftOf(restricted(answer.value, fields), answer.etag));
    resource.retry();
    onSaved(answer.value);
  };
  const trySave = (from: Draft) => void sending.send(() => patch(from), async problem => {
    if (problem.status !== 412) return false;
    const current = await read<JsonObject>(address(path), new AbortController().signal);
    // Another file or review does not change the form's fields, so the same changes apply to the current record.
    if (isUntouched(fields, from, current.value)) await patch({ ...from, etag: current.etag });
    else setConflict({ record: current.value, etag: current.etag });
    return true;
  });

  return {
    resource, draft, isChanged, sending, conflict,
    change: value => draft !== null && become({ ...draft, value }),
    discard: () => {
      dropDraft(path);
      sending.forget();
      if (now !== null) setDraft(draftOf(restricted(now, fields), resource.etag));
    },
    save: () => draft !== null && isChanged && trySave(draft),
    settle: value => {
      if (draft === null || conflict === null) return;
      const next = { ...draft, base: restricted(conflict.record, fields), etag: conflict.etag, value };
      become(next);
      setConflict(null);
      if (!isSame(next.base, next.value)) trySave(next);
    },
    putOff: () => setConflict(null),
    isOvertaken: isChanged && now !== null && isLater(resource.etag, draft.etag) && !isUntouched(fields, draft, now),
    compare: () => now !== null && setConflict({ record: now, etag: resource.etag }),
  };
}

function isUntouched(fields: readonly NamedField[], draft: Draft, current: JsonObject): boolean {
  const theirs = restricted(current, fields);
  return differences(fields.map(({ name }) => name), draft.base, draft.base, theirs).length === 0;
}

/** Whether an ETag is of a later state. It begins with the version; what was read before one's own save came back is no news. */
export function isLater(etag: string | null, than: string | null): boolean {
  return versionOf(etag) > versionOf(than);
}

function versionOf(etag: string | null): number {
  return Number(/\d+/.exec(etag ?? '')?.[0] ?? 0);
}

/** Asks before a tab with unsaved input is closed. */
export function useWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
}
