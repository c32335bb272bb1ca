import { wording } from '../i18n/index.ts';
import { hrefTo, parameter, place } from '../router/location.ts';

/** The ways from one page of a list to the next, and back to the first; the address says which page it is. */
export function Pages({ next }: { readonly next: string | undefined }) {
  const { text } = wording();
  const cursor = next === undefined ? null : new URL(next, location.href).searchParams.get('cursor');
  return (
    <nav class="steps pages" aria-label={text('pages')}>
      {parameter('cursor') !== null && <a class="button" href={hrefTo(place.value.path, { cursor: null })}>{text('pages.first')}</a>}
      {cursor !== null && <a class="button" href={hrefTo(place.value.path, { cursor })}>{text('pages.next')}</a>}
    </nav>
  );
}
