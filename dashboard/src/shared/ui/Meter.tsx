/** A share of a whole as a bar; the number is beside it, so the bar is decorative. */
export function Meter({ value, of, kind = 'plain' }: { readonly value: number; readonly of: number; readonly kind?: string }) {
  const share = of === 0 ? 0 : Math.min(1, value / of);
  return <div class={`meter meter-${kind}`} aria-hidden="true"><i style={{ inlineSize: `${share * 100}%` }} /></div>;
}
