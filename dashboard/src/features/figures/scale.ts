/** The upper end of a scale from zero: the next of 1, 2, 2.5 or 5 times a power of ten, so that its half is a plain number too. */
export function topOf(values: readonly (number | null)[], least: number): number {
  const most = Math.max(least, ...values.map(value => value ?? 0));
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 2.5, 5, 10].find(one => one * power >= most - Number.EPSILON) ?? 10;
  return step * power;
}
