import { expect, it, vi } from 'vitest';

vi.stubGlobal('location', { href: 'https://registry.example/dashboard/about?lang=vi&asOf=2001-02-03&wall=1' });
const { addressForSites, embeddableCards, hrefOfCard } = await import('./cards.ts');

it.each(embeddableCards)('The code of $name for other sites names nothing of its author but the language', card => {
  expect(new URL(addressForSites(card, 'vi')).search).toBe('?lang=vi');
  expect(addressForSites(card, 'ar')).toMatch(new RegExp(`/cards/${card.name}\\?lang=ar$`));
});

it.each(embeddableCards)('The card $name that the reader opens is of the day that he reads', card => {
  expect(hrefOfCard(card)).toContain('asOf=2001-02-03');
});
