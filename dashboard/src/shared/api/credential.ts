import { signal } from '@preact/signals';
import { keptInTab } from '../tab/kept.ts';

/** The credential of requests. */
export type Credential = ApiKey | AccessToken;

export interface ApiKey {
  readonly kind: 'key';
  readonly key: string;
}

/** An access token, as the identity provider gave it. */
export interface AccessToken {
  readonly kind: 'token';
  readonly token: string;
  /** The person's id at the provider, which is the same in every renewed token. */
  readonly subject: string;
  /** Milliseconds of Unix time. */
  readonly expiresAt: number;
  /** Whether it can be renewed without the person. */
  readonly isRenewable: boolean;
}

// A tab's own storage: it ends with the tab, and no other tab reads it.
const keyName = 'bang-giao.key';
const tokenName = 'bang-giao.token';

/** The credential of the signed-in person; null for the public. It ends with the tab. */
export const credential = signal<Credential | null>(kept());

/** A number that changes with each sign-in or sign-out, after which everything is read again. */
export const session = signal(0);

/** The credential that the API refused last, with the error code of its challenge. */
export const refused = signal<{ readonly credential: Credential; readonly error: string | null } | null>(null);

/** Stores a credential that the API has accepted. */
export function signIn(good: Credential): void {
  renew(good);
  session.value += 1;
}

/** Stores a renewed token of the same person, so nothing needs to be read again. */
export function renew(good: Credential): void {
  forget();
  if (good.kind === 'key') sessionStorage.setItem(keyName, good.key);
  else sessionStorage.setItem(tokenName, JSON.stringify(good));
  credential.value = good;
}

export function signOut(): void {
  forget();
  credential.value = null;
  session.value += 1;
}

/** Sends no credential from this page, even if somebody has signed in on another page of the tab. */
export function readAsPublic(): void {
  credential.value = null;
}

/** The header with the credential; none for the public. */
export function credentialHeader(shown: Credential | null): readonly [name: string, value: string] | null {
  if (shown === null) return null;
  return shown.kind === 'key' ? ['x-api-key', shown.key] : ['authorization', `Bearer ${shown.token}`];
}

/** The person for whom answers are cached, so that nobody gets the answers of another person. */
export function identity(): string {
  const shown = credential.value;
  if (shown === null) return '';
  return shown.kind === 'key' ? `key ${shown.key}` : `token ${shown.subject}`;
}

/** Records that the API refused a credential, unless the credential has been replaced since. */
export function refuse(shown: Credential | null, challenge: string | null): void {
  if (shown !== null && shown === credential.peek()) refused.value = { credential: shown, error: errorOf(challenge) };
}

/** The error that a challenge names (RFC 6750 section 3): `unknown_key`, `expired_key`, `invalid_token`. */
export function errorOf(challenge: string | null): string | null {
  return /\berror="([a-z_]+)"/.exec(challenge ?? '')?.[1] ?? null;
}

function forget(): void {
  sessionStorage.removeItem(keyName);
  sessionStorage.removeItem(tokenName);
}

function kept(): Credential | null {
  const [key, token] = [keptInTab(keyName), keptInTab(tokenName)];
  if (key !== null) return { kind: 'key', key };
  return token === null ? null : JSON.parse(token) as AccessToken;
}
