import { wording } from '../shared/i18n/index.ts';
import { hrefToPage, place } from '../shared/router/location.ts';
import { footPages } from './routes.ts';

/** The footer of every page: facts about the registry itself. */
export function Footer() {
  const { text } = wording();
  return (
    <footer class="page-foot">
      <nav aria-label={text('app.footer')}>
        {footPages().map(route => <a key={route.path} href={hrefToPage(route.path)} aria-current={place.value.path === route.path ? 'page' : undefined}>{text(route.title)}</a>)}
      </nav>
    </footer>
  );
}
