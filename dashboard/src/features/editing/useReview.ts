import { useEffect, useState } from 'preact/hooks';
import { draftOf, dropDraft, keepDraft, keptDraft, type Draft } from '../../shared/drafts/drafts.ts';
import { isSame, type JsonObject } from '../../shared/json/json.ts';
import type { Faults } from './faults.ts';
import { reviewsOf, sendReview, typed } from './reviews.ts';
import { isLater, useWarning } from './useEditing.ts';
import { useSending } from './useSending.ts';

/** The reason to check before a review is sent again: the commitment has changed, or an earlier text of the review was added. */
export type Notice = 'stale' | 'arrived';

/** A review that is being written. Input is kept until it is sent. */
export interface Reviewing {
  readonly value: JsonObject;
  readonly isChanged: boolean;
  readonly isSending: boolean;
  readonly faults: Faults;
  readonly notice: Notice | null;
  readonly change: (value: JsonObject) => void;
  readonly discard: () => void;
  readonly send: () => void;
}

interface Sent {
  readonly onSent: () => void;
  /** The state of the commitment in view, where a later one has to be looked at before a review is added. */
  readonly etag?: string | null;
  /** Called when there is a newer state than the one in view. */
  readonly onNews: () => void;
}

export function useReview(id: string, { onSent, etag = null, onNews }: Sent): Reviewing {
  const path = reviewsOf(id);
  const [draft, setDraft] = useState(() => keptDraft(path) ?? draftOf({}, null));
  const [notice, setNotice] = useState<Notice | null>(null);
  // The state in view when the person was told of the change. Sending again refers to it.
  const [told, setTold] = useState<string | null>(null);
  const sending = useSending();
  const isChanged = !isSame({}, draft.value);
  const isOvertaken = isChanged && draft.etag !== null && isLater(etag, draft.etag);
  useWarning(isChanged);
  useEffect(() => {
    if (isOvertaken && told === null) setTold(etag);
  }, [isOvertaken, told, etag]);

  const become = (next: Draft, what: Notice | null) => {
    setDraft(next);
    setNotice(what);
    if (isSame({}, next.value)) {
      setTold(null);
      dropDraft(path);
    } else keepDraft(path, next);
  };
  return {
    value: draft.value,
    isChanged,
    isSending: sending.isSending,
    faults: sending.faults,
    notice: notice ?? (isOvertaken ? 'stale' : null),
    change: value => become(typed(draft, value, etag), isSame({}, value) ? null : notice),
    discard: () => {
      become(draftOf({}, null), null);
      sending.forget();
    },
    send: () => void sending.send(async () => {
      const outcome = await sendReview(path, draft, etag === null ? null : told ?? draft.etag ?? etag);
      if (outcome.kind === 'sent') {
        become(draftOf({}, null), null);
        onSent();
      } else {
        setTold(null);
        become(outcome.draft, outcome.kind);
        onNews();
      }
    }),
  };
}
