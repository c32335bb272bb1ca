import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** What the page is about, where its own title does not say it: the name of a country. */
export const subject = signal<string | null>(null);

/** Names what the page is about, as long as it is shown. */
export function useSubject(name: string | null): void {
  useEffect(() => {
    subject.value = name;
    return () => {
      subject.value = null;
    };
  }, [name]);
}
