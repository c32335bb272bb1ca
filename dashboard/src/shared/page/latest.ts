import { signal } from '@preact/signals';
import type { Day } from '../dates/days.ts';

/** When the page last heard from the registry, which version that was of, and of which day what it shows is. */
export const latest = signal<{ readonly at: Date; readonly version: number; readonly day: Day } | null>(null);
