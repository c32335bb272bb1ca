import { pictureOf, pngOf, type Caption } from './picture.ts';
import { csvOf, rowsIn, type Rows } from './rows.ts';
import { workbookOf } from './workbook.ts';

interface Asked {
  /** What stands in the card and is no part of the picture. */
  readonly skip: string;
  readonly caption: Caption;
  /** What the card shows, where it is no table. */
  readonly rows: (() => Rows) | undefined;
}

/** What a card shows, as a file. */
export async function fileOf(kind: 'svg' | 'png' | 'csv' | 'xlsx', card: HTMLElement, { skip, caption, rows }: Asked): Promise<Blob> {
  if (kind === 'csv' || kind === 'xlsx') {
    const read = rows?.() ?? rowsIn(card);
    if (read === null) throw new Error('The card has no table.');
    if (kind === 'csv') return csvOf(read);
    // A workbook ends with its title, day, source and address. In CSV they would be read as rows.
    const all: Rows = [...read, [], [caption.title], [caption.line], [caption.source], [caption.address]];
    return workbookOf(all, getComputedStyle(card).direction === 'rtl');
  }
  const picture = pictureOf(card, skip, caption);
  return kind === 'png' ? pngOf(picture) : new Blob([picture.svg], { type: 'image/svg+xml' });
}
