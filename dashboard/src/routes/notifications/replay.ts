import { address } from '../../shared/api/client.ts';
import { write } from '../../shared/api/write.ts';
import type { Notification } from '../../shared/api/shapes.ts';

/** Sends a notification again under the same id, so that a recipient recognises a duplicate. */
export async function replay({ id }: Pick<Notification, 'id'>): Promise<Notification> {
  return (await write<Notification>(address(`notifications/${encodeURIComponent(id)}/replay`), { method: 'POST' })).value;
}
