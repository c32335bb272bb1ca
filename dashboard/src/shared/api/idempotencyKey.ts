/** An Idempotency-Key of 128 random bits. `crypto.randomUUID` needs a secure origin, and some registries are served over plain HTTP. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
