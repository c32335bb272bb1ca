import { wording } from '../i18n/index.ts';
import { hrefTo, parameter, place } from '../router/location.ts';

interface Props {
  readonly next: string | undefined;
  /** Parameters that the first page took by default, and that a later page has to name. */
  readonly resolved?: Readonly<Record<string, string>>;
}

/** Links to the next and the first page of a list. The address holds the page. */
export function Pages({ next, resolved = {} }: Props) {
  const { text } = wording();
  const cursor = next === undefined ? null : new URL(next, location.href).searchParams.get('cursor');
  return (
    <nav class="steps pages" aria-label={text('pages')}>
      {parameter('cursor') !== null && <a class="button" href={hrefTo(place.value.path, { cursor: null })}>{text('pages.first')}</a>}
      {cursor !== null && <a class="button" href={hrefTo(place.value.path, { ...resolved, cursor })}>{text('pages.next')}</a>}
    </nav>
  );
}
