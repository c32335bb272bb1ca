import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { centres, pointsOfView } from '../src/features/map/atlas.ts';
import { drawn, type WorldTopology } from './drawing.ts';
import { disputedAreasIn, viewOf } from './views.ts';

/**
 * Draws Natural Earth's countries at 1:50m (https://www.naturalearthdata.com, public domain), once for each point of view and centre. To
 * project them took a browser a third of a second, before which there was no map; the drawings are smaller than the shapes, too.
 */
export function atlases(): Plugin {
  return {
    name: 'atlases',
    configResolved({ root }) {
      const folder = join(root, 'generated');
      const topology = JSON.parse(readFileSync(join(root, 'node_modules/world-atlas/countries-50m.json'), 'utf8')) as WorldTopology;
      const areas = disputedAreasIn(root);
      mkdirSync(folder, { recursive: true });
      for (const pointOfView of pointsOfView) {
        const view = viewOf(root, pointOfView);
        for (const centre of centres) writeFileSync(join(folder, `atlas-${pointOfView}-${centre}.json`), JSON.stringify(drawn(topology, centre, view, areas)));
      }
    },
  };
}
