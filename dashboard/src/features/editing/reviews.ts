import { address } from '../../shared/api/client.ts';
import { newIdempotencyKey } from '../../shared/api/idempotencyKey.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { write } from '../../shared/api/write.ts';
import type { Draft } from '../../shared/drafts/drafts.ts';
import { isSame, pruned, type JsonObject } from '../../shared/json/json.ts';

/** The path for adding reviews to a commitment, which is also the key of a draft. */
export function reviewsOf(id: string): string {
  return `commitments/${encodeURIComponent(id)}/reviews`;
}

/**
 * A draft with the typed fields. It keeps the state that was in view at the first input, even if later input follows.
 * @param etag the ETag of the state in view
 */
export function typed(draft: Draft, value: JsonObject, etag: string | null): Draft {
  return { ...draft, value, etag: isSame({}, draft.value) ? etag : draft.etag };
}

/** The result of sending a review: it was added, the commitment has changed since it was read, or an earlier text was added instead of this one. */
export type Outcome = { readonly kind: 'sent' } | { readonly kind: 'stale' | 'arrived'; readonly draft: Draft };

const keyReused = 'urn:bang-giao:problem:key-reused';

/**
 * Sends a review once.
 * @param etag the ETag of the state that was looked at, where a later one has to be looked at first
 * @throws RefusedError for every other refusal; OfflineError when it is not known whether it has arrived. The draft keeps its key then.
 */
export async function sendReview(path: string, draft: Draft, etag: string | null): Promise<Outcome> {
  try {
    await write(address(path), { method: 'POST', body: pruned(draft.value) ?? {}, idempotencyKey: draft.idempotencyKey, ...(etag === null ? {} : { ifMatch: etag }) });
    return { kind: 'sent' };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    // The key belongs to a text whose answer was lost. Now it is known that it was added, so a second review can be intended.
    if (error.problem.type === keyReused) return { kind: 'arrived', draft: { ...draft, idempotencyKey: newIdempotencyKey() } };
    if (error.problem.status === 412) return { kind: 'stale', draft: { ...draft, etag } };
    throw error;
  }
}
