/** A state of an inset, as far as its name has to know. */
export interface Labelled {
  readonly id: string;
  readonly at: readonly [number, number];
  readonly isSmall: boolean;
  readonly room: number;
  readonly name: string;
}

/** Where a name stands: its middle. */
export interface Label {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name may be so much wider than its state. */
const wider = 1.15;

/**
 * The names that fit: within the box, and over no other name and no dot. The smallest states come first, because the others can be told
 * from their shapes.
 * @param size of the letters, and half of a dot, in the units of the map
 */
export function labelsFor(spots: readonly Labelled[], box: Area, widthOf: (name: string) => number, size: number, dot: number): readonly Label[] {
  const dots = spots.filter(spot => spot.isSmall).map(({ at: [x, y] }) => ({ x: x - dot, y: y - dot, width: 2 * dot, height: 2 * dot }));
  const taken: Area[] = [];
  const found: Label[] = [];
  for (const spot of [...spots].sort((one, other) => Number(other.isSmall) - Number(one.isSmall) || one.room - other.room)) {
    const width = widthOf(spot.name);
    if (!spot.isSmall && width > spot.room * wider) continue;
    const place = placesFor(spot, width, size, dot)
      .map(([x, y]) => ({ x, y, area: { x: x - width / 2, y: y - size * .6, width, height: size * 1.2 } }))
      .find(({ area }) => isInside(area, box) && ![...taken, ...dots].some(other => meet(area, other)));
    if (place === undefined) continue;
    taken.push(place.area);
    found.push({ id: spot.id, name: spot.name, x: place.x, y: place.y });
  }
  return found;
}

// Beside a dot, in the order in which a reader expects it; on the shape of a larger state.
function placesFor({ at: [x, y], isSmall }: Labelled, width: number, size: number, dot: number): readonly (readonly [number, number])[] {
  const [aside, apart] = [width / 2 + dot * 1.3, size * .6 + dot];
  return isSmall ? [[x + aside, y], [x - aside, y], [x, y - apart], [x, y + apart]] : [[x, y]];
}

function isInside(area: Area, box: Area): boolean {
  return area.x >= box.x && area.x + area.width <= box.x + box.width && area.y >= box.y && area.y + area.height <= box.y + box.height;
}

function meet(one: Area, other: Area): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}
