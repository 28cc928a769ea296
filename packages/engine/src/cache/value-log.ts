import type { Column } from './column.ts';
import { createPackedBytes } from './packed-bytes.ts';

/** Texts one after the other as UTF-8, packed but for the latest, whatever their sizes. Those that were added lately are asked for again at least cost. */
export interface ValueLog {
  /** Adds a text that UTF-8 can hold; gives the number that it is asked for by. */
  add(text: string): number;
  get(index: number): string;
  /** The bytes of a text, a part at a time. */
  bytesOf(index: number): Column;
}

// In bytes.
const mostAtOnce = 2 ** 16;

/** An empty log. */
export function createValueLog(): ValueLog {
  const bytes = createPackedBytes();
  const encoder = new TextEncoder();
  const scratch = Buffer.allocUnsafe(mostAtOnce);
  // Where one text ends the next begins.
  const ends: number[] = [];

  function bytesOf(index: number): Column {
    const start = ends[index - 1] ?? 0;
    const end = ends[index] ?? start;
    return { length: end - start, pieces: () => bytes.read(start, end) };
  }

  return Object.freeze({
    add(text: string) {
      for (let done = 0; done < text.length;) {
        const { read, written } = encoder.encodeInto(done === 0 ? text : text.slice(done), scratch);
        bytes.append(scratch.subarray(0, written));
        done += read;
      }
      return ends.push(bytes.size()) - 1;
    },
    get: (index: number) => Buffer.concat([...bytesOf(index).pieces()]).toString(),
    bytesOf,
  });
}
