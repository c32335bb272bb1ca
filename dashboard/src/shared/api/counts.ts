/** A count by code. The contract lists no keys for such counts, so a code that is missing counts as zero. */
export function countOf(counts: Readonly<Record<string, number>>, code: string): number {
  return counts[code] ?? 0;
}
