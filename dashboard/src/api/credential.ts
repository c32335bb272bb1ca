import { signal } from '@preact/signals';

const name = 'bang-giao.key';

/** The API key of who is signed in; null for the public. It lives as long as the tab does, and no longer. */
export const apiKey = signal<string | null>(sessionStorage.getItem(name));

export function signIn(key: string): void {
  sessionStorage.setItem(name, key);
  apiKey.value = key;
}

export function signOut(): void {
  sessionStorage.removeItem(name);
  apiKey.value = null;
}
