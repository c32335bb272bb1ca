/** The letters typed on a list within a short time, which form one word. */
export class Typeahead {
  private typed = '';
  private last = -Infinity;

  constructor(private readonly pause = 800) {}

  /**
   * The index of the next name that begins with what was typed; the same letter again goes on to the next.
   * @param names folded, in the order of the list
   * @param now milliseconds
   */
  find(letter: string, names: readonly string[], from: number, now: number): number | null {
    this.typed = now - this.last > this.pause ? letter : this.typed + letter;
    this.last = now;
    const isOneLetter = this.typed === letter.repeat(this.typed.length / letter.length);
    const [wanted, start] = isOneLetter ? [letter, from + 1] : [this.typed, from];
    for (let i = 0; i < names.length; i++) {
      const index = (start + i) % names.length;
      if (names[index]?.startsWith(wanted) === true) return index;
    }
    return null;
  }
}
