import { createRequire } from 'node:module';
import type zlib from 'node:zlib';

/** Bytes that come piece by piece, deflated in blocks but for the latest. */
export interface PackedBytes {
  append(bytes: Uint8Array): void;
  /** How many there are. */
  size(): number;
  /** Those from `start` to before `end`, piece by piece, each to be used before the next is asked for. */
  read(start: number, end: number): Iterable<Uint8Array>;
}

// In bytes.
const blockSize = 2 ** 16;

/** How many full blocks are there as they are. */
const mostReady = 4;

/** No bytes yet. */
export function createPackedBytes(): PackedBytes {
  const packed: Uint8Array[] = [];
  const ready = new Map<number, Buffer>();
  let open = Buffer.allocUnsafe(blockSize);
  let size = 0;

  function hold(block: number, bytes: Buffer): Buffer {
    ready.set(block, bytes);
    for (const oldest of ready.keys()) {
      if (ready.size <= mostReady) break;
      ready.delete(oldest);
    }
    return bytes;
  }

  function blockAt(block: number): Buffer {
    const bytes = packed[block];
    return bytes === undefined ? open : (ready.get(block) ?? hold(block, loadZlib().inflateRawSync(bytes, { chunkSize: blockSize })));
  }

  return Object.freeze({
    append(bytes: Uint8Array) {
      for (let done = 0; done < bytes.length;) {
        const start = size % blockSize;
        const part = bytes.subarray(done, done + blockSize - start);
        open.set(part, start);
        done += part.length;
        size += part.length;
        if (size % blockSize > 0) continue;
        // What zlib gives is a part of something larger, which a copy does not hold.
        hold(packed.push(new Uint8Array(loadZlib().deflateRawSync(open, { level: 1 }))) - 1, open);
        open = Buffer.allocUnsafe(blockSize);
      }
    },
    size: () => size,
    *read(start: number, end: number) {
      for (let place = start; place < end;) {
        const offset = place % blockSize;
        const part = blockAt(Math.floor(place / blockSize)).subarray(offset, offset + end - place);
        place += part.length;
        yield part;
      }
    },
  });
}

// Most runs do without, and loading it would cost their start time.
function loadZlib(): typeof zlib {
  return createRequire(import.meta.url)('node:zlib') as typeof zlib;
}
