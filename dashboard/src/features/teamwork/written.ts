import { signal } from '@preact/signals';

/** How often something was written here: the history of a record is then asked for again. */
export const written = signal(0);
