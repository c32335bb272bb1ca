import { OfflineError } from '../api/problem.ts';
import type { Wording } from '../i18n/index.ts';

/** The text that explains to a person why an action failed. */
export function faultText({ text }: Wording, error: unknown): string {
  if (error instanceof OfflineError) return text('state.offline');
  return error instanceof Error ? error.message : String(error);
}
