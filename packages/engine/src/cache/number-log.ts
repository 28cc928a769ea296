/** Lists of whole numbers below 2^32, in four bytes a number. */
export interface NumberLog {
  /** Adds a list; gives the number that it is asked for by. */
  add(numbers: readonly number[]): number;
  get(index: number): readonly number[];
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
  });
}
