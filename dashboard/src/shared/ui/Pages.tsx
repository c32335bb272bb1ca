import { wording } from '../i18n/index.ts';
import { hrefTo, parameter, place } from '../router/location.ts';

/** Links to the next and the first page of a list. The address holds the page. */
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
