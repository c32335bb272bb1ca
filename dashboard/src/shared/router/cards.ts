import type { MessageKey } from '../i18n/catalogue.ts';
import type { LanguageTag } from '../api/shapes.ts';
import { hrefToPage } from './location.ts';

/** A part of the overview that other sites may show in a frame. */
export interface EmbeddableCard {
  readonly name: 'map' | 'jubilees' | 'kpis';
  readonly title: MessageKey;
  /** The height of a frame that shows it whole on a wide page, in CSS pixels. */
  readonly height: number;
}

export const embeddableCards: readonly EmbeddableCard[] = [
  { name: 'map', title: 'map.title', height: 640 },
  { name: 'jubilees', title: 'jubilees.title', height: 460 },
  { name: 'kpis', title: 'cards.kpis', height: 480 },
];

/** The address of a card as the reader sees it: in the reader's language, and on the chosen day. */
export function hrefOfCard(card: EmbeddableCard): string {
  return hrefToPage(`cards/${card.name}`);
}

/** The address of a card for pages of other sites: it always shows the current figures, whatever day its author has chosen. */
export function addressForSites(card: EmbeddableCard, language: LanguageTag): string {
  const url = new URL(hrefOfCard(card), location.href);
  url.search = new URLSearchParams({ lang: language }).toString();
  return url.href;
}

/** The card that a path names; null for another path. */
export function cardOf(path: string): EmbeddableCard | null {
  return embeddableCards.find(card => path === `cards/${card.name}`) ?? null;
}
