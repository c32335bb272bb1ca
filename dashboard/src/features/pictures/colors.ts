/** A computed colour in the form that every program which draws SVG knows: browsers compute mixtures as `color(srgb …)`. */
export function plainColor(computed: string): string {
  const parts = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(computed);
  if (parts === null) return computed;
  const [red, green, blue] = parts.slice(1, 4).map(part => Math.round(Number(part) * 255));
  return parts[4] === undefined ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${parts[4]})`;
}

/** Whether a colour is visible. */
export function isSeen(color: string): boolean {
  return color !== 'transparent' && !/^rgba\(.*, 0\)$/.test(color);
}
