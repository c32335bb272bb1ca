/** An Idempotency-Key: 128 random bits. (`crypto.randomUUID` is for safe origins only, and a registry may be on a plain address of an intranet.) */
export function onceKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}
