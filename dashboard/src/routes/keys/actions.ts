import { address } from '../../shared/api/client.ts';
import type { AccessKey, AccessKeyOnce } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';

type Known = Pick<AccessKey, 'id'>;

const at = ({ id }: Known, rest = '', query: Readonly<Record<string, string>> = {}) => address(`accessKeys/${encodeURIComponent(id)}${rest}`, query);

/** Rotates the key. Only this answer has the new secret; the present one works beside it for some hours. */
export async function rotate(key: Known, overlapHours: string): Promise<AccessKeyOnce> {
  return (await write<AccessKeyOnce>(at(key, '/rotate', { overlapHours }), { method: 'POST' })).value;
}

/** Revokes the key, at once and permanently. */
export async function revoke(key: Known): Promise<AccessKey> {
  return (await write<AccessKey>(at(key), { method: 'DELETE' })).value;
}
