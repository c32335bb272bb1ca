import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage, place } from '../../shared/router/location.ts';

const pages = [['compare/days', 'compare.days'], ['compare/countries', 'compare.countries'], ['compare/agencies', 'compare.agencies']] as const;

/** The kinds of comparisons: two days, two countries, two agencies. */
export function Sides() {
  const { text } = wording();
  return (
    <nav class="tabs" aria-label={text('compare.what')}>
      {pages.map(([path, title]) => <a key={path} href={hrefToPage(path)} aria-current={place.value.path === path ? 'page' : undefined}>{text(title)}</a>)}
    </nav>
  );
}
