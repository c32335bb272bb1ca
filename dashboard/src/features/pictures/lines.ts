import type { Box } from './drawing.ts';

/** The words of one line, with their position. */
export interface Line {
  readonly words: string;
  readonly box: Box;
}

/** The lines into which the page has broken a text. */
export function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) {
      last.words += ` ${word}`;
      last.box = around(last.box, box);
    } else {
      lines.push({ words: word, box });
    }
  }
  return lines;
}

function around(one: DOMRect, other: DOMRect): DOMRect {
  const [x, y] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  return new DOMRect(x, y, Math.max(one.right, other.right) - x, Math.max(one.bottom, other.bottom) - y);
}
