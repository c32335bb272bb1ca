import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { place } from '../router/location.ts';
import { remember } from './recent.ts';

/** The subject of the page if its title does not name it: the name of a country. */
export const subject = signal<string | null>(null);

/** Sets the subject as long as the page is shown, and remembers that the page was opened. */
export function useSubject(name: string | null): void {
  useEffect(() => {
    subject.value = name;
    if (name !== null) remember({ path: place.peek().path, title: name });
    return () => {
      subject.value = null;
    };
  }, [name]);
}
