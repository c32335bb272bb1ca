import { useEffect } from 'preact/hooks';

/** Lets feed readers that look at the page find the changes about a country, in place of all. */
export function useFeedOf(country: string): void {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][href*="/changes."]')];
    const all = links.map(link => link.href);
    for (const link of links) link.href = `${link.href.split('?', 1)[0] ?? ''}?country=${encodeURIComponent(country)}`;
    return () => links.forEach((link, index) => { link.href = all[index] ?? link.href; });
  }, [country]);
}
