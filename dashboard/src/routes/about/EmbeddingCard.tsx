import type { LanguageTag } from '../../shared/api/shapes.ts';
import { wording } from '../../shared/i18n/index.ts';
import { addressForSites, embeddableCards, hrefOfCard, type EmbeddableCard } from '../../shared/router/cards.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { CopyButton } from '../../shared/ui/CopyButton.tsx';

/** The cards that other sites may show, each with the code for a page of theirs. */
export function EmbeddingCard() {
  const { text, language } = wording();
  return (
    <Card area="embedding" title={text('cards.embed')}>
      <p class="note">{text('cards.embed.how')}</p>
      <ul class="rows">
        {embeddableCards.map(card => (
          <li key={card.name} data-card={card.name}>
            <a class="row-name" href={hrefOfCard(card)} target="_blank">{text(card.title)}</a>
            <CopyButton value={() => codeOf(card, text(card.title), language)} label={text('cards.copy', { card: text(card.title) })} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The element that shows a card, as an author of another page copies it. */
function codeOf(card: EmbeddableCard, title: string, language: LanguageTag): string {
  const frame = document.createElement('iframe');
  frame.src = addressForSites(card, language);
  frame.title = title;
  frame.width = '100%';
  frame.height = String(card.height);
  frame.loading = 'lazy';
  frame.style.border = '0';
  return frame.outerHTML;
}
