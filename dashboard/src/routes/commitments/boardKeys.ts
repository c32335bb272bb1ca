/**
 * On the board arrows go up and down within a column, and to the same place of the next column that has something; to the sides they
 * go where they point, also where the page reads from right to left.
 */
export function followBoardKeys(event: KeyboardEvent, board: Element, direction: 'ltr' | 'rtl'): void {
  const columns = [...board.querySelectorAll('.board-cards')].map(list => [...list.querySelectorAll<HTMLElement>('.commitment-link')]).filter(cards => cards.length > 0);
  const column = columns.findIndex(cards => cards.includes(event.target as HTMLElement));
  const row = columns[column]?.indexOf(event.target as HTMLElement) ?? -1;
  if (row < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = neighbourOf(columns, column, row, event.key, direction);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** The commitment beside a position; undefined at the board's edge, and for any other key. */
export function neighbourOf<T>(columns: readonly (readonly T[])[], column: number, row: number, key: string, direction: 'ltr' | 'rtl'): T | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') return columns[column]?.[row + (key === 'ArrowDown' ? 1 : -1)];
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const cards = columns[column + ((key === 'ArrowRight') === (direction === 'ltr') ? 1 : -1)];
  return cards?.[Math.min(row, cards.length - 1)];
}
