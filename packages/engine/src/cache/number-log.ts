import type { Column } from './column.ts';

/** Lists of whole numbers below 2^32, in four bytes a number. */
export interface NumberLog {
  /** Adds a list; gives the number that it is asked for by. */
  add(numbers: readonly number[]): number;
  get(index: number): readonly number[];
  /** All numbers as they lie in memory. */
  column(): Column;
}

const blockSize = 2 ** 14;

/** An empty log. */
export function createNumberLog(): NumberLog {
  const blocks: Uint32Array[] = [];
  // Where one list ends the next begins.
  const ends: number[] = [];
  let size = 0;
  return Object.freeze({
    add(numbers: readonly number[]) {
      for (const each of numbers) {
        const block = (blocks[Math.floor(size / blockSize)] ??= new Uint32Array(blockSize));
        block[size % blockSize] = each;
        size += 1;
      }
      return ends.push(size) - 1;
    },
    get(index: number) {
      const numbers: number[] = [];
      const end = ends[index] ?? 0;
      for (let place = ends[index - 1] ?? 0; place < end; place += 1)
        numbers.push(blocks[Math.floor(place / blockSize)]?.[place % blockSize] ?? 0);
      return numbers;
    },
    column: () => ({
      length: size * Uint32Array.BYTES_PER_ELEMENT,
      pieces: () => blocks.map((block, index) => bytesOf(block.subarray(0, size - index * blockSize))),
    }),
  });
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
