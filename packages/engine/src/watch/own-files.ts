import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashText } from '../cache/hash-text.ts';
import { applyByWriting, type Apply } from '../run/apply.ts';
import { followLinks } from '../write/inspect-target.ts';
import { parseTemporaryName } from '../write/temporary-name.ts';
import { lookAt } from './look-at.ts';

/** What this process itself wrote and removed, so that nobody takes it for a change. */
export interface OwnFiles {
  /** Writes outputs, and knows them from then on. */
  readonly apply: Apply;
  /** The directories that were made since the last call; from now on they are as any other. */
  takeMade(): readonly string[];
  /** What was written counts as written by anybody. */
  forget(): void;
  /** A file or directory goes. */
  remove(file: string): void;
  /** Whether what is at a path is as this process left it. */
  isOwn(file: string): boolean;
}

/** Nothing is known yet. */
export function createOwnFiles(): OwnFiles {
  // What stands at a path; `undefined` where it was removed.
  const hashes = new Map<string, string | undefined>();
  const made = new Set<string>();
  // What was left there was looked for.
  const kept = new Set<string>();

  // Known before it is done, since its events may come before it is over.
  function note(destination: string, text: string): void {
    const hash = hashText(text);
    // Links to files stay, and what they lead to is written.
    for (const file of [destination, followLinks(destination)]) hashes.set(file, hash);
    for (let above = path.dirname(destination); lookAt(above).kind === 'absent'; above = path.dirname(above)) made.add(above);
  }

  return Object.freeze({
    apply: Object.freeze({
      keep(destination: string) {
        if (!kept.has(destination)) applyByWriting.keep(destination);
        kept.add(destination);
      },
      apply(destination: string, text: string) {
        note(destination, text);
        return applyByWriting.apply(destination, text);
      },
    }),
    takeMade() {
      const taken = [...made];
      made.clear();
      return taken;
    },
    forget: () => hashes.clear(),
    remove: (file: string) => void hashes.set(file, undefined),
    isOwn(file: string) {
      if (parseTemporaryName(path.basename(file)) !== undefined) return true;
      if (made.has(file)) return lookAt(file).kind === 'directory';
      if (!hashes.has(file)) return false;
      const hash = hashes.get(file);
      return hash === undefined ? lookAt(file).kind === 'absent' : hashFile(file) === hash;
    },
  });
}

/** `undefined` where no file can be read. */
function hashFile(file: string): string | undefined {
  try {
    return hashText(readFileSync(file));
  } catch {
    return undefined;
  }
}
