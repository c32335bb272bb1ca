import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawn, type WorldTopology } from '../../../build/drawing.ts';
import { neighbour, type Direction } from './neighbours.ts';
import { Typeahead } from './typeahead.ts';

const folder = join(import.meta.dirname, '../../..');
const topology = JSON.parse(readFileSync(join(folder, 'node_modules/world-atlas/countries-50m.json'), 'utf8')) as WorldTopology;
const atlas = drawn(topology, 150);
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
    expect(drawn(topology, 11).shapes.find(shape => shape.m49 === '250')?.at[0]).toBeGreaterThan(atlas.width / 3);
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
