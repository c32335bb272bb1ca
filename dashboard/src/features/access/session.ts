import { effect, signal } from '@preact/signals';
import { credential, refused, renew, session, signIn, signOut, type AccessToken, type ApiKey } from '../../shared/api/credential.ts';
import { dropDraft, keptPaths } from '../../shared/drafts/drafts.ts';
import { forgetRecentPages } from '../../shared/page/recent.ts';
import { identify, principal } from './principal.ts';
import type { Caller, EntraSignIn } from '../../shared/api/shapes.ts';

/** So long before a token ends another is asked for. */
const ahead = 60_000;
/** What the library for OpenID Connect keeps in the tab has names that begin so. */
const ofLibrary = 'oidc.';

/** A header can carry these characters only, so a key with any other character cannot be sent. */
const sendable = /^[\x21-\x7e]+$/;

/** Whether a new token is being requested for one that the API refused. The person is not asked to sign in meanwhile. */
export const isRenewing = signal(false);

/**
 * Signs in with a key, once the API has said that it is good. One that is not is kept nowhere.
 * @throws RefusedError when it is not, OfflineError when the API does not answer.
 */
export async function signInWithKey(text: string): Promise<Caller> {
  // A key that no header takes is asked for as another that is not known, so that there is one answer to both.
  const key: ApiKey = { kind: 'key', key: sendable.test(text) ? text : 'no-key' };
  return accept(await identify(key), key);
}

/** Signs in with a token that the identity provider gave, once the API has said that it is good. */
export async function signInWithToken(token: AccessToken): Promise<Caller> {
  return accept(await identify(token), token);
}

/** The way to sign in with an account; null where there is none. */
export async function accounts(): Promise<EntraSignIn | null> {
  // Sent without a credential, because the stored one may be the one that was refused.
  return (await identify(null)).signIn.entra;
}

/**
 * Forgets who one is. The page begins anew: what it has read for one person stays neither on it nor in its memory.
 * The account's session at the identity provider is the browser's, and stays.
 */
export function leave(): void {
  for (const name of Object.keys(sessionStorage).filter(one => one.startsWith(ofLibrary))) sessionStorage.removeItem(name);
  // The next person to sign in in this tab may be somebody else.
  for (const path of keptPaths()) dropDraft(path);
  forgetRecentPages();
  signOut();
  location.reload();
}

/** Keeps a token good for as long as its provider lets it: before it ends, and when the API refused it. */
export function followSession(): void {
  effect(() => {
    const held = credential.value;
    if (held?.kind !== 'token' || !held.isRenewable) return;
    const timer = setTimeout(() => void renewToken(held), Math.max(0, held.expiresAt - Date.now() - ahead));
    return () => clearTimeout(timer);
  });
  effect(() => {
    const gone = refused.value?.credential;
    // One that is refused before its end is refused for what another would be refused for as well.
    if (gone?.kind === 'token' && gone.isRenewable && gone.expiresAt <= Date.now() + ahead) void renewToken(gone).then(isRenewed => {
      // What was refused meanwhile is asked for again.
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
    // The provider gives no more, or is out of reach: the token is good until it ends, and then the person is asked.
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
