/** The size of the whole map, in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** The part of the map that is shown, in the map's units. It has the proportions of the map and lies within it. */
export interface Section extends Frame {
  readonly x: number;
  readonly y: number;
}

/** The maximum zoom factor, at which the smallest states with a shape are as large as a fingertip. */
const closest = 16;

/** A section that shows the map larger by a factor; what is at a place stays where it is on the screen. */
export function closer(old: Section, frame: Frame, factor: number, [x, y]: readonly [number, number]): Section {
  const width = Math.min(frame.width, Math.max(frame.width / closest, old.width / factor));
  const scale = width / old.width;
  return within({ x: x - (x - old.x) * scale, y: y - (y - old.y) * scale, width, height: old.height * scale }, frame);
}

export function moved(old: Section, frame: Frame, byX: number, byY: number): Section {
  return within({ ...old, x: old.x + byX, y: old.y + byY }, frame);
}

/** The section, moved as far as is needed to have a place well inside. */
export function fitted(old: Section, frame: Frame, [x, y]: readonly [number, number]): Section {
  const isInside = x > old.x + old.width * .05 && x < old.x + old.width * .95 && y > old.y + old.height * .05 && y < old.y + old.height * .95;
  return isInside || old.width >= frame.width ? old : within({ ...old, x: x - old.width / 2, y: y - old.height / 2 }, frame);
}

function within(section: Section, frame: Frame): Section {
  const limited = (start: number, length: number, all: number) => Math.min(Math.max(0, start), all - length);
  return { ...section, x: limited(section.x, section.width, frame.width), y: limited(section.y, section.height, frame.height) };
}
