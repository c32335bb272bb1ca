import type { Atlas, Inset } from './atlas.ts';
import type { Frame } from './section.ts';

/** Where insets stand: at the lower edge of the map and below it, beside it where the screen is low and wide, or apart from it. */
export type InsetsAt = 'below' | 'beside' | 'apart';

/** Between the map and an inset beside it, and between two insets. */
const gap = 12;

/** The frame of the map with its insets, and how far each is moved from the place that the drawing gives it. */
export function insetPlaces(atlas: Atlas, at: InsetsAt): { readonly frame: Frame; readonly moveOf: (inset: Inset) => readonly [number, number] } {
  const { width, height, tall, insets } = atlas;
  if (at !== 'beside') return { frame: { width, height: at === 'apart' ? height : tall }, moveOf: () => [0, 0] };
  const widest = Math.max(...insets.map(({ box }) => box.width));
  const all = insets.reduce((sum, { box }) => sum + box.height, 0) + gap * (insets.length - 1);
  return {
    frame: { width: width + gap + widest, height: Math.max(height, all) },
    moveOf: inset => {
      const before = insets.slice(0, insets.indexOf(inset)).reduce((sum, { box }) => sum + box.height + gap, 0);
      return [width + gap - inset.box.x, (Math.max(height, all) - all) / 2 + before - inset.box.y];
    },
  };
}
