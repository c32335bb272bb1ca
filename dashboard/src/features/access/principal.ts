import { computed, signal } from '@preact/signals';
import { address } from '../../shared/api/client.ts';
import { credentialHeader, type Credential } from '../../shared/api/credential.ts';
import { OfflineError, problemOf, RefusedError } from '../../shared/api/problem.ts';
import type { Caller } from '../../shared/api/shapes.ts';

/** Why somebody is not signed in. */
export type Why =
  | { readonly kind: 'offline' | 'expired_key' | 'unknown_key' | 'invalid_token' }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'other'; readonly detail: string };

/** The reader's principal; null until the API has answered. If a newer answer fails, the last one is kept. */
export const principal = signal<Caller | null>(null);

/** Whether the reader may also write. The page offers only what is possible; the API decides nevertheless. */
export const mayWrite = computed(() => principal.value?.role === 'editor' || principal.value?.role === 'admin');

const holds = (roles: readonly Caller['role'][]) => principal.value?.roles.some(role => roles.includes(role)) === true;

/** Whether the reader speaks for the ministry, so that the reader's reviews are assessments and the reader may close review cycles. */
export const mayAssess = computed(() => holds(['assessor', 'admin']));

// An account of an agency reports on the commitments that the agency leads, and on no others that it sees.
const reportsFor = (leadAgencyId: string | undefined) => holds(['reporter']) && leadAgencyId !== undefined && principal.value?.agencyIds.includes(leadAgencyId) === true;

/** Whether the reader may add reviews to a commitment: claims of the agency that leads it, or the ministry's assessments. */
export const mayReview = (leadAgencyId: string | undefined) => holds(['assessor', 'editor', 'admin']) || reportsFor(leadAgencyId);

/** Whether the reader may add files to a record of a collection. */
export const mayAddFiles = (collection: string, leadAgencyId: string | undefined) => mayWrite.value || (collection === 'commitments' && reportsFor(leadAgencyId));

/** Whether the reader sees internal records, as all readers of the ministry do. */
export const seesInternal = computed(() => holds(['reader', 'assessor', 'editor', 'admin']));

/** Whether the reader may have the yearly pack of an agency: an account of an agency has its own only. */
export const mayHavePack = (agencyId: string) => seesInternal.value || (holds(['reporter']) && principal.value?.agencyIds.includes(agencyId) === true);

/** Whether the reader may administer the registry. */
export const mayAdminister = computed(() => holds(['admin']));

/**
 * Asks the API whom a credential belongs to before it is stored. The given credential is sent, not the stored one.
 * @throws RefusedError when it belongs to nobody, OfflineError when the API does not answer.
 */
export async function identify(shown: Credential | null): Promise<Caller> {
  const header = credentialHeader(shown);
  const answer = await ask(header === null ? {} : { [header[0]]: header[1] });
  if (!answer.ok) throw await problemOf(answer);
  return await answer.json() as Caller;
}

async function ask(headers: Record<string, string>): Promise<Response> {
  try {
    return await fetch(address('principal'), { headers, credentials: 'omit', cache: 'no-store' });
  } catch (error) {
    throw new OfflineError('Nobody answers.', { cause: error });
  }
}

/** The result of a failed attempt to sign in. */
export function whyOf(error: unknown): Why {
  if (error instanceof OfflineError) return { kind: 'offline' };
  if (!(error instanceof RefusedError)) return { kind: 'other', detail: error instanceof Error ? error.message : String(error) };
  if (error.problem.status === 429) return { kind: 'limited', seconds: error.retryAfter ?? 1 };
  return whyOfError(error.problem.status === 401 ? error.authError : null) ?? { kind: 'other', detail: error.message };
}

/** The reason that a challenge's error stands for; null for an unknown one. */
export function whyOfError(error: string | null): Why | null {
  return error === 'expired_key' || error === 'unknown_key' || error === 'invalid_token' ? { kind: error } : null;
}
