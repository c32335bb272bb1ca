import { geoArea } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawn, type WorldTopology } from '../../../build/drawing.ts';
import { disputedAreasIn, viewOf } from '../../../build/views.ts';
import { pointsOfView, type Atlas, type Centre, type PointOfView } from './atlas.ts';
import { insetPlaces } from './insets.ts';
import { labelsFor } from './labels.ts';
import { neighbour, type Direction } from './neighbours.ts';
import { closer, fitted, moved } from './section.ts';
import { Typeahead } from './typeahead.ts';

const folder = join(import.meta.dirname, '../../..');
const topology = JSON.parse(readFileSync(join(folder, 'node_modules/world-atlas/countries-50m.json'), 'utf8')) as WorldTopology;
const areas = disputedAreasIn(folder);
const drawings = new Map<string, Atlas>();
const drawnFor = (view: PointOfView, centre: Centre = 150) => {
  const drawing = drawings.get(`${view} ${centre}`) ?? drawn(topology, centre, viewOf(folder, view), areas);
  drawings.set(`${view} ${centre}`, drawing);
  return drawing;
};
const atlas = drawnFor('vn');
// The first columns are codes, without a comma among them.
const states = readFileSync(join(folder, '../data/countries.csv'), 'utf8').split('\n').map(line => line.split(','))
  .filter(cells => cells[1] === 'state').map(([id = '', , , m49 = '']) => ({ id, m49 }));
const shapes = new Map(atlas.shapes.map(shape => [shape.m49, shape]));
const spots = states.map(state => ({ id: state.id, at: shapes.get(state.m49)?.at ?? [NaN, NaN] as const }));

describe('The map', () => {
  it('has a place for every one of the 195 states, within its frame', () => {
    expect(states).toHaveLength(195);
    for (const spot of spots) {
      expect(spot.at[0], spot.id).toBeGreaterThan(0);
      expect(spot.at[0], spot.id).toBeLessThan(atlas.width);
      expect(spot.at[1], spot.id).toBeGreaterThan(0);
      expect(spot.at[1], spot.id).toBeLessThan(atlas.height);
    }
  });

  it('has a shape or a dot for each, and dots only for the small', () => {
    const small = states.filter(state => shapes.get(state.m49)?.isSmall === true).map(state => state.id);

    expect(small).toEqual(expect.arrayContaining(['SG', 'TV', 'MV', 'MT', 'LU']));
    expect(small).not.toEqual(expect.arrayContaining(['BE']));
    expect(states.filter(state => shapes.get(state.m49)?.d === '').map(state => state.id)).toEqual(['TV']);
  });

  it('is centred so that its owner is not at its edge', () => {
    expect(['704', '076', '566', '250'].map(m49 => shapes.get(m49)?.centre)).toEqual([150, 11, 11, 11]);
    expect(drawnFor('vn', 11).shapes.find(shape => shape.m49 === '250')?.at[0]).toBeGreaterThan(atlas.width / 3);
  });

  it('puts Viet Nam left of the middle and the Atlantic at the edge', () => {
    const [x] = shapes.get('704')?.at ?? [0];

    expect(x).toBeGreaterThan(atlas.width / 4);
    expect(x).toBeLessThan(atlas.width / 2);
    expect(shapes.get('076')?.at[0]).toBeGreaterThan(shapes.get('840')?.at[0] ?? 0);
  });

  it('leads by arrow keys from any state to all others', () => {
    const directions: Direction[] = ['up', 'down', 'left', 'right'];
    const reached = new Set(['FR']);
    for (const id of reached) {
      const from = spots.find(spot => spot.id === id);
      for (const direction of directions) {
        const next = from === undefined ? null : neighbour(from, spots, direction);
        if (next !== null) reached.add(next.id);
      }
    }

    expect(spots.filter(spot => !reached.has(spot.id)).map(spot => spot.id)).toEqual([]);
  });

  it('goes where the arrow points', () => {
    const from = (id: string, direction: Direction) => neighbour(spots.find(spot => spot.id === id) ?? { id: '', at: [0, 0] }, spots, direction)?.id;

    expect([from('PT', 'right'), from('MN', 'down'), from('US', 'up')]).toEqual(['ES', 'CN', 'CA']);
  });
});

describe('A point of view', () => {
  const lands = (view: PointOfView) => drawnFor(view).shapes.map(shape => shape.name);

  it.each(pointsOfView)('of %s has a place for every state', view => {
    const numbers = new Set(drawnFor(view).shapes.map(shape => shape.m49));

    expect(states.filter(state => !numbers.has(state.m49))).toEqual([]);
  });

  it('of Viet Nam has Hoàng Sa and Trường Sa with their names in three languages, east of Viet Nam and south of Hải Nam', () => {
    const places = drawnFor('vn').places;
    const mainland = shapes.get('704')?.at ?? [0, 0];

    expect(places.map(place => place.name.vi)).toEqual(['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)']);
    expect(places.flatMap(place => [place.name.en, place.name.ar]).filter(name => name === undefined || name === '')).toEqual([]);
    for (const [x] of places.flatMap(place => place.marks)) expect(x).toBeGreaterThan(mainland[0]);
    expect(places[1]?.at[1]).toBeGreaterThan(places[0]?.at[1] ?? 1000);
  });

  it('of Viet Nam draws Taiwan with China, which Natural Earth draws apart', () => {
    expect(lands('natural_earth')).toEqual(expect.arrayContaining(['Taiwan', 'Kosovo', 'Somaliland']));
    expect(lands('vn').filter(name => ['Taiwan', 'Kosovo', 'Somaliland'].includes(name))).toEqual([]);
    const china = (view: PointOfView) => drawnFor(view).shapes.find(shape => shape.name === 'China')?.d.length ?? 0;
    expect(china('vn')).toBeGreaterThan(china('natural_earth'));
  });

  it('draws a border once, either as recognised or as disputed', () => {
    const neutral = drawnFor('natural_earth');

    expect(neutral.disputedBorders.length).toBeGreaterThan(0);
    expect(drawnFor('vn').disputedBorders.length).toBeLessThan(neutral.disputedBorders.length);
    const moves = (path: string) => new Set(path.split('M').filter(part => part !== ''));
    expect([...moves(neutral.disputedBorders)].filter(part => moves(neutral.borders).has(part))).toEqual([]);
  });

  it('hatches what several states claim', () => {
    expect(drawnFor('vn').disputedAreas).toBe(drawnFor('natural_earth').disputedAreas);
    expect(areas.features.map(area => area.properties.name)).toContain('Golan Heights');
    for (const area of areas.features) expect(geoArea(area), area.properties.name).toBeLessThan(0.01);
    expect(drawnFor('vn').disputedAreas.split('M').length).toBeGreaterThan(areas.features.length);
  });

  it('that merges a shape which the map lacks does not build', () => {
    const wrong = { ...viewOf(folder, 'vn'), merge: { Atlantis: 'Greece' } };

    expect(() => drawn(topology, 150, wrong, areas)).toThrow('Atlantis');
  });
});

describe('An inset', () => {
  it.each(pointsOfView.flatMap(view => [150, 11].map(centre => [view, centre as Centre] as const)))('of %s around %i lies within the tall map, over no land of a state and no islands', (view, centre) => {
    const drawing = drawnFor(view, centre);
    const ofStates = drawing.shapes.filter(shape => states.some(state => state.m49 === shape.m49));
    // South Africa's Prince Edward Islands, where nobody lives, are a piece of three points under the inset.
    const pieces = ofStates.flatMap(shape => shape.d.split('M')).map(piece => [...piece.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const));
    const points = [...pieces.filter(piece => piece.length > 3).flat(), ...ofStates.map(shape => shape.at), ...drawing.places.flatMap(place => place.marks)];

    expect(drawing.insets.map(inset => inset.id)).toEqual(['europe', 'caribbean']);
    for (const { box, id } of drawing.insets) {
      expect([box.x >= 0, box.x + box.width <= drawing.width, box.y + box.height <= drawing.tall], id).toEqual([true, true, true]);
      expect(points.filter(([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height), id).toEqual([]);
    }
  });

  it('stands beside the map on a wall, within the frame and over no other', () => {
    const { frame, moveOf } = insetPlaces(atlas, 'beside');
    const boxes = atlas.insets.map(inset => ({ x: inset.box.x + moveOf(inset)[0], y: inset.box.y + moveOf(inset)[1], width: inset.box.width, height: inset.box.height }));

    for (const { x, y, width, height } of boxes) expect([x >= atlas.width, y >= 0, x + width <= frame.width, y + height <= frame.height]).toEqual([true, true, true, true]);
    expect((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0)).toBeLessThan(boxes[1]?.y ?? 0);
    expect(frame.height).toBe(atlas.height);
  });

  it('has the states of its part, and the smallest as dots', () => {
    const inset = (id: string) => atlas.insets.find(one => one.id === id)?.shapes.filter(shape => shape.at !== null) ?? [];
    const [europe, caribbean] = [inset('europe').map(shape => shape.m49), inset('caribbean').map(shape => shape.m49)];

    // Luxembourg, Malta, Monaco, San Marino, Andorra, Liechtenstein, the Holy See, Cyprus, Slovenia, Montenegro; and no state of another part.
    expect(europe).toEqual(expect.arrayContaining(['442', '470', '492', '674', '020', '438', '336', '196', '705', '499']));
    expect(europe).not.toContain('818');
    // Antigua, Barbados, Dominica, Grenada, Saint Kitts, Saint Lucia, Saint Vincent, Trinidad, the Bahamas, Jamaica.
    expect(caribbean).toEqual(expect.arrayContaining(['028', '052', '212', '308', '659', '662', '670', '780', '044', '388']));
    expect(inset('europe').filter(shape => shape.isSmall).map(shape => shape.m49)).toEqual(expect.arrayContaining(['442', '470', '492']));
  });

  it('draws its states larger than the map does', () => {
    const [wide] = atlas.insets.map(inset => inset.shapes.find(shape => shape.m49 === '250')?.room ?? 0);
    const xs = [...(shapes.get('756')?.d ?? '').matchAll(/([\d.]+),/g)].map(([, x]) => Number(x));
    const swiss = atlas.insets[0]?.shapes.find(shape => shape.m49 === '756')?.room ?? 0;

    expect(wide).toBeGreaterThan(30);
    expect(swiss).toBeGreaterThan(1.5 * (Math.max(...xs) - Math.min(...xs)));
  });

  it('has the views of its map: the border to Kosovo is dashed in one and none in the other', () => {
    const borders = (view: PointOfView) => drawnFor(view).insets[0]?.disputedBorders ?? '';

    expect(borders('natural_earth')).not.toBe('');
    expect(borders('vn').length).toBeLessThan(borders('natural_earth').length);
  });
});

describe('Names of an inset', () => {
  const box = { x: 0, y: 0, width: 100, height: 60 };
  const dot = (id: string, x: number, y: number) => ({ id, at: [x, y] as const, isSmall: true, room: 1, name: id });
  const placed = (spots: Parameters<typeof labelsFor>[0]) => labelsFor(spots, box, name => name.length * 5, 8, 3);

  it('stand beside their dot, on the side where there is room', () => {
    expect(placed([dot('left', 10, 30), dot('right', 90, 10)]).map(({ id, x }) => [id, x])).toEqual([['left', expect.closeTo(23.9, 5)], ['right', expect.closeTo(73.6, 5)]]);
  });

  it('stand over no other name and no dot, and are left out where there is no room at all', () => {
    expect(placed([dot('aaaa', 40, 30), dot('bbbb', 62, 30)]).map(({ id, x, y }) => [id, x < 40 || y !== 30, x > 62 || y !== 30])).toEqual([['aaaa', true, false], ['bbbb', false, true]]);
    expect(placed([dot('a name that is wider than all', 50, 30)])).toEqual([]);
  });

  it('stand on larger states only where these are wide enough', () => {
    const land = { id: 'land', at: [50, 30] as const, isSmall: false, name: 'land' };
    expect(placed([{ ...land, room: 30 }])).toEqual([{ id: 'land', name: 'land', x: 50, y: 30 }]);
    expect(placed([{ ...land, room: 10 }])).toEqual([]);
  });
});

describe('The shown part of the map', () => {
  const frame = { width: 960, height: 424 };
  const whole = { x: 0, y: 0, ...frame };

  it('keeps the place that the pointer is at, and never leaves the map', () => {
    const near = closer(whole, frame, 4, [300, 100]);

    expect([near.width, near.height]).toEqual([240, 106]);
    expect([(300 - near.x) / near.width, (100 - near.y) / near.height]).toEqual([300 / 960, 100 / 424].map(share => expect.closeTo(share, 9) as number));
    expect(moved(near, frame, 5000, 5000)).toEqual({ ...near, x: 720, y: 318 });
    expect(closer(near, frame, 1 / 100, [0, 0])).toEqual(whole);
    expect(closer(whole, frame, 1000, [480, 200]).width).toBe(60);
  });

  it('moves to a state that the keyboard comes to', () => {
    const near = closer(whole, frame, 4, [0, 0]);

    expect(fitted(near, frame, [100, 50])).toBe(near);
    expect(fitted(near, frame, [600, 300])).toMatchObject({ x: 480, y: 247 });
    expect(fitted(whole, frame, [959, 1])).toBe(whole);
  });
});

describe('Letters', () => {
  const names = ['ai cap', 'ba lan', 'bi', 'bo dao nha', 'phap'];

  it('that come quickly are one word', () => {
    const typed = new Typeahead();

    expect([typed.find('b', names, 4, 0), typed.find('o', names, 1, 100)]).toEqual([1, 3]);
  });

  it('that come late begin anew, and the same one again goes on', () => {
    const typed = new Typeahead();

    expect([typed.find('b', names, 0, 0), typed.find('b', names, 1, 100), typed.find('p', names, 2, 5000)]).toEqual([1, 2, 4]);
  });
});
