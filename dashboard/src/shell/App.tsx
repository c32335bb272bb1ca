import { useEffect, useRef } from 'preact/hooks';
import { wording } from '../i18n/index.ts';
import { hrefTo, parameter, place } from '../router/location.ts';
import { routeOf, type Route } from '../router/routes.ts';
import { announcement } from './announcer.ts';
import { Header } from './Header.tsx';

/** The frame of every page. */
export function App() {
  const { text } = wording();
  const path = place.value.path;
  const route = routeOf(path);
  const isWall = parameter('wall') !== null;
  const title = text(route?.title ?? 'app.notFound');

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
      <Content key={path} route={route} title={title} />
      <p class="visually-hidden" role="status">{announcement.value}</p>
    </>
  );
}

// Whoever goes to another page goes on reading there; whoever has just come is left at the start.
let hasShownAPage = false;

function Content({ route, title }: { readonly route: Route | null; readonly title: string }) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hasShownAPage) main.current?.focus();
    hasShownAPage = true;
  }, []);
  return (
    <main id="content" ref={main} tabIndex={-1}>
      <h1 class="visually-hidden">{title}</h1>
      {route === null ? <NotFound /> : <route.page />}
    </main>
  );
}

function NotFound() {
  const { text } = wording();
  return (
    <div class="not-found">
      <h2>{text('app.notFound')}</h2>
      <p>{text('app.notFound.detail')}</p>
      <a href={hrefTo('')}>{text('nav.overview')}</a>
    </div>
  );
}
