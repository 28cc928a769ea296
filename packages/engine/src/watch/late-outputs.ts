import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Apply } from '../run/apply.ts';

/** Outputs that a round made anew while something happened that it could not know of: the removal of all that asked for them, it may be. */
export interface LateOutputs {
  /** Applies as the given one does, and notes what it makes where nothing was. */
  readonly apply: Apply;
  /** Something happened while a round was under way, or all was not clear after it: what it made is not settled yet. */
  keep(): void;
  /** A round begins. What was made before it is settled, unless it is to be kept. */
  begin(): void;
  /** Whether a file was made by a round that something had overtaken. */
  isLate(file: string): boolean;
}

/** Nothing was made yet. */
export function createLateOutputs(apply: Apply): LateOutputs {
  const made = new Set<string>();
  let isKept = false;
  return Object.freeze({
    apply: Object.freeze({
      ...apply,
      async apply(destination: string, text: string) {
        const directory = path.dirname(destination);
        const [file, above] = [identify(destination), identify(directory)];
        const result = await apply.apply(destination, text);
        // A directory may go while a file of it is written, and is made anew then.
        if (result.kind === 'written' && (file === undefined || identify(directory) !== above)) made.add(destination);
        return result;
      },
    }),
    keep() {
      isKept = true;
    },
    begin() {
      if (!isKept) made.clear();
      isKept = false;
    },
    isLate: (file: string) => made.has(file),
  });
}

function identify(file: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs } = lstatSync(file);
    return `${dev} ${ino} ${birthtimeMs}`;
  } catch {
    return undefined;
  }
}
