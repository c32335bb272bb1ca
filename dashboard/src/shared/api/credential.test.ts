import { beforeEach, describe, expect, it, vi } from 'vitest';

const tab = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (name: string) => tab.get(name) ?? null,
  setItem: (name: string, value: string) => tab.set(name, value),
  removeItem: (name: string) => tab.delete(name),
});
const { credential, credentialHeader, errorOf, identity, refuse, refused, renew, session, signIn, signOut } = await import('./credential.ts');
const key = { kind: 'key', key: 'secret' } as const;
const token = (text: string) => ({ kind: 'token', token: text, subject: 'lan', expiresAt: 0, isRenewable: true }) as const;

beforeEach(() => {
  signOut();
  tab.clear();
});

describe('A credential', () => {
  it('is one header, and none for the public', () => {
    expect(credentialHeader(key)).toEqual(['x-api-key', 'secret']);
    expect(credentialHeader(token('abc'))).toEqual(['authorization', 'Bearer abc']);
    expect(credentialHeader(null)).toBeNull();
  });

  it('is kept by the tab alone, and one in the place of another', () => {
    signIn(key);
    expect([...tab]).toEqual([['bang-giao.key', 'secret']]);

    signIn(token('abc'));
    expect([...tab.keys()]).toEqual(['bang-giao.token']);

    signOut();
    expect(tab.size).toBe(0);
  });

  it('that follows on another of the same person changes nothing that was read', () => {
    signIn(token('first'));
    const [who, before] = [identity(), session.value];

    renew(token('second'));

    expect(identity()).toBe(who);
    expect(session.value).toBe(before);
  });

  it('that was replaced meanwhile is not what is refused', () => {
    signIn(key);
    signIn(token('abc'));
    refused.value = null;

    refuse(key, null);
    expect(refused.value).toBeNull();

    refuse(credential.value, 'Bearer realm="bang-giao", error="invalid_token", error_description="The token has expired."');
    expect(refused.value).toMatchObject({ error: 'invalid_token' });
  });
});

it.each([
  ['ApiKey realm="bang-giao", header="x-api-key", error="expired_key"', 'expired_key'],
  ['Bearer realm="bang-giao", ApiKey realm="bang-giao", header="x-api-key", error="unknown_key"', 'unknown_key'],
  ['ApiKey realm="bang-giao", header="x-api-key"', null],
  [null, null],
])('Of the challenge %s the error is %s', (challenge, error) => {
  expect(errorOf(challenge)).toBe(error);
});
