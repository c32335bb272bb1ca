import type { ChunkRange } from '../../shared/api/shapes.ts';

/** A part of a file: its number, and the bytes from `start` to before `end`. */
export interface Chunk {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** The chunks of a file that are still to be sent, in their order. */
export function chunksOf(size: number, chunkBytes: number, missing: readonly ChunkRange[]): readonly Chunk[] {
  return missing.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => {
    const number = first + index;
    return { number, start: number * chunkBytes, end: Math.min(size, (number + 1) * chunkBytes) };
  }));
}

/** How many bytes of a file are there when these chunks are not. */
export function bytesThere(size: number, missing: readonly Chunk[]): number {
  return missing.reduce((there, chunk) => there - (chunk.end - chunk.start), size);
}
