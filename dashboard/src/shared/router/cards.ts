import type { MessageKey } from '../i18n/catalogue.ts';
import type { LanguageTag } from '../api/shapes.ts';
import { hrefToPage, ofReader, place } from './location.ts';

/** A chart or table that other sites may show in a frame. */
export interface EmbeddableCard {
  readonly name: 'map' | 'levels' | 'jubilees' | 'kpis' | 'figures' | 'commitments';
  readonly title: MessageKey;
  /** The height of a frame that shows it whole on a wide page, in CSS pixels. */
  readonly height: number;
  /** Whether it takes the filters of the page on which its code is copied. */
  readonly isNarrowed?: boolean;
}

export const embeddableCards: readonly EmbeddableCard[] = [
  { name: 'map', title: 'map.title', height: 640 },
  { name: 'levels', title: 'time.levels', height: 420 },
  { name: 'jubilees', title: 'jubilees.title', height: 460 },
  { name: 'kpis', title: 'cards.kpis', height: 480 },
  { name: 'figures', title: 'figures.title', height: 560, isNarrowed: true },
  { name: 'commitments', title: 'commitments.title', height: 760, isNarrowed: true },
];

/** The address of a card as the reader sees it: in the reader's language, and on the chosen day. */
export function hrefOfCard(card: EmbeddableCard): string {
  return hrefToPage(`cards/${card.name}`);
}

/**
 * The address of a card for pages of other sites: it always shows the current figures, whatever day its author has chosen.
 * @param chosen what narrows or chooses what the card shows
 */
export function addressForSites(card: EmbeddableCard, language: LanguageTag, chosen: Readonly<Record<string, string>> = {}): string {
  const url = new URL(hrefOfCard(card), location.href);
  url.search = new URLSearchParams({ ...chosen, lang: language }).toString();
  return url.href;
}

// A card always shows the present day, in its own form.
const notOfCards: readonly string[] = [...ofReader, 'asOf', 'view', 'theme'];

/** The element that shows a card, as an author of another page copies it, narrowed as the page is on which it is copied. */
export function codeOf(card: EmbeddableCard, title: string, language: LanguageTag): string {
  const chosen = card.isNarrowed === true ? Object.fromEntries([...place.peek().query].filter(([name, value]) => value !== '' && !notOfCards.includes(name))) : {};
  const frame = document.createElement('iframe');
  frame.src = addressForSites(card, language, chosen);
  frame.title = title;
  frame.width = '100%';
  frame.height = String(card.height);
  frame.loading = 'lazy';
  frame.style.border = '0';
  return frame.outerHTML;
}

/** The card of a name. */
export function cardNamed(name: EmbeddableCard['name']): EmbeddableCard {
  const card = embeddableCards.find(one => one.name === name);
  if (card === undefined) throw new Error(`There is no card ${name}.`);
  return card;
}

/** The card that a path names; null for another path. */
export function cardOf(path: string): EmbeddableCard | null {
  return embeddableCards.find(card => path === `cards/${card.name}`) ?? null;
}
