import { wording } from '../../shared/i18n/index.ts';
import { codeOf, embeddableCards, hrefOfCard } from '../../shared/router/cards.ts';
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
