import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import type { Notification } from '../../shared/api/shapes.ts';

/** Has one sent once more, under the same id, so that who got it already can tell. */
export async function replay({ id }: Pick<Notification, 'id'>): Promise<Notification> {
  return (await write<Notification>(address(`notifications/${encodeURIComponent(id)}/replay`), { method: 'POST' })).value;
}
