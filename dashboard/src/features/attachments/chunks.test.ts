import { expect, it } from 'vitest';
import { bytesThere, chunksOf } from './chunks.ts';

it('A file is cut into chunks of one length, and the last has the rest', () => {
  expect(chunksOf(10, 4, [{ first: 0, last: 2 }])).toEqual([
    { number: 0, start: 0, end: 4 }, { number: 1, start: 4, end: 8 }, { number: 2, start: 8, end: 10 },
  ]);
});

it('What is there is not sent again', () => {
  const missing = chunksOf(10, 4, [{ first: 1, last: 1 }]);

  expect(missing.map(chunk => chunk.number)).toEqual([1]);
  expect(bytesThere(10, missing)).toBe(6);
});

it.each([[1, 1], [16, 16], [17, 16], [5 * 2 ** 30, 16 * 2 ** 20], [123_457, 1000]])('The chunks of %i bytes, %i each, are the file, each byte once', (size, chunkBytes) => {
  const chunks = chunksOf(size, chunkBytes, [{ first: 0, last: Math.ceil(size / chunkBytes) - 1 }]);

  expect(chunks[0]?.start).toBe(0);
  expect(chunks.at(-1)?.end).toBe(size);
  expect(chunks.every((chunk, index) => index === 0 || chunk.start === chunks[index - 1]?.end)).toBe(true);
  expect(bytesThere(size, chunks)).toBe(0);
});

it('A file of which all is there has nothing to be sent', () => {
  expect(chunksOf(10, 4, [])).toEqual([]);
  expect(bytesThere(10, [])).toBe(10);
});
