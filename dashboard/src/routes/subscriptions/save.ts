import { address, read } from '../../shared/api/client.ts';
import { RefusedError } from '../../shared/api/problem.ts';
import { write } from '../../shared/api/write.ts';
import { draftOf, newBodyOf, patchOf, type Draft } from './draft.ts';
import type { Subscription, SubscriptionOnce } from '../../shared/api/shapes.ts';

/** What the form was filled in from. */
interface From {
  readonly base: Draft;
  /** Null for a new one. */
  readonly version: number | null;
  /** Sent with a new one: a repeat after a lost answer makes no second one. */
  readonly idempotencyKey: string;
}

/** What somebody else saved meanwhile. */
export interface Theirs {
  readonly draft: Draft;
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** How far the saving has come. */
export type Saving = From & (
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'conflict'; readonly theirs: Theirs });

/** What was saved; the secret only when it was made just now. */
export interface Saved {
  readonly kind: 'saved';
  readonly subscription: SubscriptionOnce;
}

/** Saves what was typed; when another one was first, says what that one saved. */
export async function save(draft: Draft, from: From): Promise<Saving | Saved> {
  const { base, version, idempotencyKey } = from;
  try {
    const { value } = version === null
      ? await write<SubscriptionOnce>(address('subscriptions'), { method: 'POST', body: newBodyOf(draft), idempotencyKey })
      : await write<SubscriptionOnce>(address(`subscriptions/${encodeURIComponent(base.id)}`), {
        method: 'PATCH', body: patchOf(base, draft), mediaType: 'application/merge-patch+json', ifMatch: `"${version}"`,
      });
    return { kind: 'saved', subscription: value };
  } catch (error) {
    return error instanceof RefusedError && error.problem.status === 412 ? overtaken(from) : { ...from, kind: 'refused', error };
  }
}

async function overtaken(from: From): Promise<Saving> {
  try {
    const { value } = await read<Subscription>(address(`subscriptions/${encodeURIComponent(from.base.id)}`), new AbortController().signal);
    return { ...from, kind: 'conflict', theirs: { draft: draftOf(value), version: value.version, by: value.updatedBy, at: value.updatedAt } };
  } catch (error) {
    return { ...from, kind: 'refused', error };
  }
}
