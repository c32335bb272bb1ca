/** Where the reviews of a commitment are added; also what the draft of one is kept under. */
export function reviewsOf(id: string): string {
  return `commitments/${encodeURIComponent(id)}/reviews`;
}
