import { signal } from '@preact/signals';

/** What screen readers are told when something changed elsewhere on the page. */
export const announcement = signal('');

export function announce(text: string): void {
  announcement.value = text;
}
