import { useEffect, useRef } from 'preact/hooks';
import { Shortcuts } from '../features/help/Shortcuts.tsx';
import { SessionExpired } from '../features/access/SessionExpired.tsx';
import { wording } from '../shared/i18n/index.ts';
import { hrefToPage, parameter, place } from '../shared/router/location.ts';
import { routeOf } from './routes.ts';
import { announcement } from '../shared/page/announcer.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { PrintLine } from './PrintLine.tsx';
import { subject } from '../shared/page/subject.ts';

/** The frame of every page. */
export function App() {
  const { text } = wording();
  const path = place.value.path;
  const found = routeOf(path);
  // Only the overview is shown on a wall; other pages are for a desk.
  const isWall = parameter('wall') !== null && path === '';
  const title = subject.value ?? text(found?.route.title ?? 'app.notFound');

  useEffect(() => {
    document.title = `${title} · ${text('app.name')}`;
  }, [title]);
  useEffect(() => {
    document.documentElement.classList.toggle('wall', isWall);
  }, [isWall]);

  return (
    <>
      <a class="skip" href="#content">{text('app.skip')}</a>
      <Header />
      <SessionExpired />
      <Content key={path} found={found} title={title} />
      <Footer />
      <Shortcuts />
      <p class="visually-hidden" role="status">{announcement.value}</p>
    </>
  );
}

// After a change of page the focus moves to the new content; the first page leaves it at the start.
let hasShownAPage = false;

function Content({ found, title }: { readonly found: ReturnType<typeof routeOf>; readonly title: string }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasShownAPage) main.current?.focus();
    hasShownAPage = true;
  }, []);
  return (
    <main id="content" ref={main} tabIndex={-1}>
      <h1 class="visually-hidden">{title}</h1>
      <PrintLine />
      {found === null ? <NotFound /> : <found.route.page parameters={found.parameters} />}
    </main>
  );
}

function NotFound() {
  const { text } = wording();
  return (
    <div class="not-found">
      <h2>{text('app.notFound')}</h2>
      <p>{text('app.notFound.detail')}</p>
      <a href={hrefToPage('')}>{text('nav.overview')}</a>
    </div>
  );
}
