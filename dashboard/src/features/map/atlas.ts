import type { LocalizedText } from '../../shared/api/shapes.ts';

/** The world as the build draws it (build/atlases.ts), so that the browser projects nothing. */

/** The meridians that a drawing is centred on, in degrees east: there the edge cuts through little land, the Atlantic or the Bering Strait. */
export const centres = [150, 11] as const;

export type Centre = (typeof centres)[number];

/** The points of view that there are, each a file of map/: whose borders and islands a drawing has. */
export const pointsOfView = ['vn', 'natural_earth'] as const;

export type PointOfView = (typeof pointsOfView)[number];

/** Islands that have no shape, as marks with a name. */
export interface Place {
  readonly name: LocalizedText;
  /** The name of the shape whose land it is. */
  readonly of: string;
  readonly marks: readonly (readonly [number, number])[];
  /** The position of its label. */
  readonly at: readonly [number, number];
}

/** A country's shape as it is drawn. */
export interface Shape {
  /** UN M49, three digits; null for land without a number, which is drawn without any facts. */
  readonly m49: string | null;
  /** In English, as Natural Earth has it. */
  readonly name: string;
  readonly d: string;
  /** The position of its mark: the middle of its largest piece of land. */
  readonly at: readonly [number, number];
  /** Too small to be seen or hit as a shape. */
  readonly isSmall: boolean;
  /** The centre that is nearer to it: that of the drawing for its own registry. */
  readonly centre: Centre;
}

/** A country's shape as an inset has it. */
export interface InsetShape {
  readonly m49: string | null;
  readonly name: string;
  readonly d: string;
  /** Where its mark or name stands; null where its middle is outside of the inset. */
  readonly at: readonly [number, number] | null;
  /** How wide its largest piece is, for its name. */
  readonly room: number;
  readonly isSmall: boolean;
}

/** A part of the world whose states stand too close on the map, larger and in a box of its own. */
export interface Inset {
  readonly id: 'europe' | 'caribbean';
  /** Its place in the units of the map, where the map has no land. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly shapes: readonly InsetShape[];
  readonly borders: string;
  readonly disputedBorders: string;
  readonly disputedAreas: string;
}

export interface Atlas {
  readonly width: number;
  /** Of the map alone. */
  readonly height: number;
  /** Of the map with the insets, which stand at its lower edge and below it. */
  readonly tall: number;
  readonly insets: readonly Inset[];
  readonly shapes: readonly Shape[];
  /** Every border between two shapes, once. */
  readonly borders: string;
  /** The borders that not all states recognise. */
  readonly disputedBorders: string;
  /** Areas that several states claim, and on which the map takes no position. */
  readonly disputedAreas: string;
  readonly places: readonly Place[];
}
