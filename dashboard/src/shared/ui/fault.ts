import { OfflineError } from '../api/problem.ts';
import type { Wording } from '../i18n/index.ts';

/** Why something was not done, for who wanted it. */
export function faultText({ text }: Wording, error: unknown): string {
  if (error instanceof OfflineError) return text('state.offline');
  return error instanceof Error ? error.message : String(error);
}
