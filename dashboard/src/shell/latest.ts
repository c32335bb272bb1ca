import { signal } from '@preact/signals';

/** When the page last heard from the registry, and which version that was of. */
export const latest = signal<{ readonly at: Date; readonly version: number } | null>(null);
