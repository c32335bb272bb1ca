import { useEffect } from 'preact/hooks';

/** Announces the feed of a country's changes to feed readers, in place of the feed of all changes. */
export function useFeedOf(country: string): void {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate][href*="/changes."]')];
    const all = links.map(link => link.href);
    for (const link of links) link.href = `${link.href.split('?', 1)[0] ?? ''}?country=${encodeURIComponent(country)}`;
    return () => links.forEach((link, index) => { link.href = all[index] ?? link.href; });
  }, [country]);
}
