import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { place } from '../router/location.ts';
import { remember } from './recent.ts';

/** What the page is about, where its own title does not say it: the name of a country. */
export const subject = signal<string | null>(null);

/** Names what the page is about, as long as it is shown, and remembers that it was opened. */
export function useSubject(name: string | null): void {
  useEffect(() => {
    subject.value = name;
    if (name !== null) remember({ path: place.peek().path, title: name });
    return () => {
      subject.value = null;
    };
  }, [name]);
}
