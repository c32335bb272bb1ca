import type { Section } from './section.ts';

interface Props {
  readonly at: readonly [number, number];
  /** The part of the map that is shown. */
  readonly section: Section;
  readonly text: string;
}

/** The name of the state under the pointer or with the focus. Screen readers already read it as the state's accessible name. */
export function Tooltip({ at: [x, y], section, text }: Props) {
  const [left, top] = [((x - section.x) / section.width) * 100, ((y - section.y) / section.height) * 100];
  const side = left > 66 ? 'before' : left < 33 ? 'after' : 'over';
  // The map is not mirrored, so that this is physical in every direction of reading.
  return <p class={`tooltip tooltip-${side}`} aria-hidden="true" style={{ left: `${left}%`, top: `${top}%` }}>{text}</p>;
}
