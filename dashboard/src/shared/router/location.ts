import { computed, signal } from '@preact/signals';

/**
 * The address holds everything that the page shows, so that it can be sent to a colleague and the back button works.
 * Paths are below the page's own, so that the page works below any.
 */
export interface Place {
  /** Below the page's own path, without slashes at its ends: "" is the overview. */
  readonly path: string;
  readonly query: URLSearchParams;
}

const root = import.meta.env.BASE_URL;

const href = signal(location.href);

export const place = computed<Place>(() => {
  const url = new URL(href.value);
  return { path: url.pathname.slice(root.length).replace(/\/+$/, ''), query: url.searchParams };
});

export function parameter(name: string): string | null {
  return place.value.query.get(name);
}

/** The address of a path with some parameters changed; null takes one out. The others stay. */
export function hrefTo(path: string, changes: Readonly<Record<string, string | null>> = {}): string {
  const query = new URLSearchParams(place.value.query);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return root + path + (text === '' ? '' : `?${text}`);
}

/** The parameters that all pages share; every other parameter belongs to one page. */
const shared: readonly string[] = ['lang', 'asOf', 'wall'];

/** The parameters that say who reads, or where in a page the reader is, and not what the page shows. */
export const ofReader: readonly string[] = ['lang', 'wall', 'cursor', 'open', 'saved', 'comment'];

/** The address of another page, without the parameters of this page only. */
export function hrefToPage(path: string, given: Readonly<Record<string, string>> = {}): string {
  const kept = [...place.value.query].filter(([name]) => shared.includes(name) && !(name in given));
  const text = new URLSearchParams([...Object.entries(given), ...kept]).toString();
  return root + path + (text === '' ? '' : `?${text}`);
}

// In a frame the browser's back button belongs to the page around it.
const isFramed = typeof window !== 'undefined' && window.parent !== window;

/** Navigates to an address; `replace` adds no step to the browser's history. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (new URL(to, location.href).href === location.href) return;
  if (how === 'push' && !isFramed) history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  href.value = location.href;
}

export function change(changes: Readonly<Record<string, string | null>>, how: 'push' | 'replace' = 'push'): void {
  go(hrefTo(place.value.path, changes), how);
}

/** Follows the browser's buttons. */
export function followButtons(): void {
  addEventListener('popstate', () => {
    href.value = location.href;
  });
}

/** Follows every plain link within the page, or those to paths that are followed here. */
export function followLinks(isFollowed: (path: string) => boolean = () => true): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event) || !isInside(link) || !isFollowed(new URL(link.href).pathname)) return;
    event.preventDefault();
    go(link.href);
  });
}

/** Whether the page handles a click itself, because it does not open another tab. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
}

function isInside(link: HTMLAnchorElement): boolean {
  const url = new URL(link.href);
  return link.target === '' && url.origin === location.origin && url.pathname.startsWith(root) && url.hash === '';
}
