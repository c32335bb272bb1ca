import { later } from '../../shared/ui/later.tsx';
import { seesInternal } from '../access/principal.ts';

const Bell = later(async () => (await import('./Bell.tsx')).Bell);

/** What others addressed to the signed-in person, on every page. The public has no bell, and does not wait for its script. */
export function BellButton() {
  return seesInternal.value ? <Bell /> : null;
}
