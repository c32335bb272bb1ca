import { signal } from '@preact/signals';
import type { Day } from '../dates/days.ts';

/** The time and version of the page's last answer from the registry, and the day of the shown figures. */
export const latest = signal<{ readonly at: Date; readonly version: number; readonly day: Day } | null>(null);
