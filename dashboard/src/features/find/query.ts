/** The maximum numbers of words and characters in a query of `GET /search`. */
const mostWords = 20;
const mostCharacters = 200;

const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * The query of the registry's search for what somebody types or pastes: its words without marks, because a pasted title may have quotes
 * and dashes that the search reads as operators. A text of any length gives a query: the first words that fit stand for the rest.
 * @returns null for a text without words
 */
export function queryOf(typed: string): string | null {
  const words = typed.normalize('NFC').match(word) ?? [];
  // A first word that is longer than the limit is cut.
  let query = words[0]?.slice(0, mostCharacters) ?? null;
  for (const next of words.slice(1, mostWords)) {
    if (query === null || query.length + 1 + next.length > mostCharacters) break;
    query += ` ${next}`;
  }
  return query;
}
