/** Something with a position on the map. */
export interface Placed {
  readonly id: string;
  readonly at: readonly [number, number];
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const vectors: Readonly<Record<Direction, readonly [number, number]>> = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] };

/** A distance to the side counts more than one ahead, so that an arrow key goes in its direction. */
const sideways = 2;

/** The nearest one in a direction, as an arrow key on the map finds it; null at the edge. */
export function neighbour<T extends Placed>(from: Placed, all: readonly T[], direction: Direction): T | null {
  const [dx, dy] = vectors[direction];
  let [nearest, least]: [T | null, number] = [null, Infinity];
  for (const other of all) {
    const [x, y] = [other.at[0] - from.at[0], other.at[1] - from.at[1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    const cost = ahead + sideways * aside;
    if (other.id !== from.id && ahead > 0 && aside <= ahead && cost < least) [nearest, least] = [other, cost];
  }
  return nearest;
}
