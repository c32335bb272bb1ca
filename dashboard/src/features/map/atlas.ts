/** The world as the build draws it (build/atlases.ts), so that the browser projects nothing. */

/** The meridians that a drawing is centred on, in degrees east: there the edge cuts through little land, the Atlantic or the Bering Strait. */
export const centres = [150, 11] as const;

export type Centre = (typeof centres)[number];

/** A country's shape as it is drawn. */
export interface Shape {
  /** UN M49, three digits; null for land without a number, which is drawn without any facts. */
  readonly m49: string | null;
  /** In English, as Natural Earth has it. */
  readonly name: string;
  readonly d: string;
  /** Where a mark for it stands: the middle of its largest piece of land. */
  readonly at: readonly [number, number];
  /** Too small to be seen or hit as a shape. */
  readonly isSmall: boolean;
  /** The centre that is nearer to it: that of the drawing for its own registry. */
  readonly centre: Centre;
}

export interface Atlas {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Every border between two shapes, once. */
  readonly borders: string;
}
