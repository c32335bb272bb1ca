import { effect, signal } from '@preact/signals';
import { credential, refused, renew, session, signIn, signOut, type AccessToken, type ApiKey } from '../../shared/api/credential.ts';
import { dropDraft, keptPaths } from '../../shared/drafts/drafts.ts';
import { forgetRecentPages } from '../../shared/page/recent.ts';
import { identify, principal } from './principal.ts';
import type { Caller, EntraSignIn } from '../../shared/api/shapes.ts';

/** The time before a token's end at which another one is requested. */
const ahead = 60_000;
/** What the library for OpenID Connect keeps in the tab has names that begin so. */
const ofLibrary = 'oidc.';

/** A header can carry these characters only, so a key with any other character cannot be sent. */
const sendable = /^[\x21-\x7e]+$/;

/** Whether a new token is being requested for one that the API refused. The person is not asked to sign in meanwhile. */
export const isRenewing = signal(false);

/**
 * Signs in with a key after the API has accepted it. A refused key is not stored.
 * @throws RefusedError when it is not, OfflineError when the API does not answer.
 */
export async function signInWithKey(text: string): Promise<Caller> {
  // A key that a header cannot carry is replaced by an unknown one, so that both get the same answer.
  const key: ApiKey = { kind: 'key', key: sendable.test(text) ? text : 'no-key' };
  return accept(await identify(key), key);
}

/** Signs in with a token of the identity provider after the API has accepted it. */
export async function signInWithToken(token: AccessToken): Promise<Caller> {
  return accept(await identify(token), token);
}

/** The way to sign in with an account; null where there is none. */
export async function accounts(): Promise<EntraSignIn | null> {
  // Sent without a credential, because the stored one may be the one that was refused.
  return (await identify(null)).signIn.entra;
}

/**
 * Signs out. The page is reloaded, so that nothing that one person has read stays on it or in its memory.
 * The account's session at the identity provider belongs to the browser and is kept.
 */
export function leave(): void {
  for (const name of Object.keys(sessionStorage).filter(one => one.startsWith(ofLibrary))) sessionStorage.removeItem(name);
  // The next person to sign in in this tab may be somebody else.
  for (const path of keptPaths()) dropDraft(path);
  forgetRecentPages();
  signOut();
  location.reload();
}

/** Renews a token for as long as its provider allows: before it expires, and when the API has refused it. */
export function followSession(): void {
  effect(() => {
    const held = credential.value;
    if (held?.kind !== 'token' || !held.isRenewable) return;
    const timer = setTimeout(() => void renewToken(held), Math.max(0, held.expiresAt - Date.now() - ahead));
    return () => clearTimeout(timer);
  });
  effect(() => {
    const gone = refused.value?.credential;
    // If the API refuses a token before its end, it would refuse another one for the same reason.
    if (gone?.kind === 'token' && gone.isRenewable && gone.expiresAt <= Date.now() + ahead) void renewToken(gone).then(isRenewed => {
      // Requests that were refused in the meantime are sent again.
      if (isRenewed) session.value += 1;
    });
  });
}

async function renewToken(held: AccessToken): Promise<boolean> {
  if (isRenewing.peek() || credential.peek() !== held) return false;
  isRenewing.value = true;
  try {
    const entra = await accounts();
    const next = entra === null ? null : await (await import('./entra.ts')).renewed(entra);
    if (next === null || credential.peek() !== held) return false;
    renew(next);
    return true;
  } catch {
    // The provider issues no further token or cannot be reached. The token is used until it expires, and then the person is asked to sign in.
    return false;
  } finally {
    isRenewing.value = false;
  }
}

function accept(found: Caller, good: AccessToken | ApiKey): Caller {
  principal.value = found;
  signIn(good);
  return found;
}
