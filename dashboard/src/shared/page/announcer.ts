import { signal } from '@preact/signals';

/** The text that screen readers announce when another part of the page has changed. */
export const announcement = signal('');

export function announce(text: string): void {
  announcement.value = text;
}
