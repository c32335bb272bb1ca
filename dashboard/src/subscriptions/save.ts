import { address, read } from '../api/client.ts';
import { RefusedError } from '../api/problem.ts';
import { write } from '../api/write.ts';
import { draftOf, newBodyOf, patchOf, type Draft } from './draft.ts';
import type { Subscription, SubscriptionOnce } from './shapes.ts';

/** What the form was filled in from. */
interface From {
  readonly base: Draft;
  /** Null for a new one. */
  readonly version: number | null;
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
export async function save(draft: Draft, { base, version }: From): Promise<Saving | Saved> {
  try {
    const { value } = version === null
      ? await write<SubscriptionOnce>(address('subscriptions'), { method: 'POST', body: newBodyOf(draft) })
      : await write<SubscriptionOnce>(address(`subscriptions/${encodeURIComponent(base.id)}`), {
        method: 'PATCH', body: patchOf(base, draft), mediaType: 'application/merge-patch+json', ifMatch: `"${version}"`,
      });
    return { kind: 'saved', subscription: value };
  } catch (error) {
    return error instanceof RefusedError && error.problem.status === 412 ? overtaken(base, version) : { kind: 'refused', base, version, error };
  }
}

async function overtaken(base: Draft, version: number | null): Promise<Saving> {
  try {
    const { value } = await read<Subscription>(address(`subscriptions/${encodeURIComponent(base.id)}`), new AbortController().signal);
    return { kind: 'conflict', base, version, theirs: { draft: draftOf(value), version: value.version, by: value.updatedBy, at: value.updatedAt } };
  } catch (error) {
    return { kind: 'refused', base, version, error };
  }
}
