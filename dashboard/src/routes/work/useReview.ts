import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import { draftOf, dropDraft, keepDraft, keptDraft } from '../../shared/drafts/drafts.ts';
import { isSame, pruned, type JsonObject } from '../../shared/json/json.ts';
import type { Faults } from '../../features/editing/faults.ts';
import { useWarning } from '../../features/editing/useEditing.ts';
import { useSending } from '../../features/editing/useSending.ts';
import { reviewsOf } from './reviewsOf.ts';

/** A review that is written: what was typed is kept until it is sent. */
export interface Reviewing {
  readonly value: JsonObject;
  readonly isChanged: boolean;
  readonly isSending: boolean;
  readonly faults: Faults;
  readonly change: (value: JsonObject) => void;
  readonly discard: () => void;
  readonly send: () => void;
}

interface Sent {
  readonly onSent: () => void;
  /** The state of the commitment that was looked at, where a later one has to be looked at first. */
  readonly etag?: string | null;
  /** Hears that the commitment has changed since. */
  readonly onStale?: () => void;
}

export function useReview(id: string, { onSent, etag = null, onStale }: Sent): Reviewing {
  const path = reviewsOf(id);
  const [draft, setDraft] = useState(() => keptDraft(path) ?? draftOf({}, null));
  const sending = useSending();
  const isChanged = !isSame({}, draft.value);
  useWarning(isChanged);
  return {
    value: draft.value,
    isChanged,
    isSending: sending.isSending,
    faults: sending.faults,
    change: value => {
      const next = { ...draft, value };
      setDraft(next);
      if (isSame({}, value)) dropDraft(path);
      else keepDraft(path, next);
    },
    discard: () => {
      dropDraft(path);
      setDraft(draftOf({}, null));
      sending.forget();
    },
    send: () => void sending.send(async () => {
      await write(address(path), { method: 'POST', body: pruned(draft.value) ?? {}, idempotencyKey: draft.idempotencyKey, ...(etag === null ? {} : { ifMatch: etag }) });
      dropDraft(path);
      onSent();
    }, problem => {
      const isStale = problem.status === 412 && onStale !== undefined;
      if (isStale) onStale();
      return Promise.resolve(isStale);
    }),
  };
}
