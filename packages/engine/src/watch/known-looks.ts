import path from 'node:path';
import { lookAt, type Look } from './look-at.ts';

/** What was at paths when they were looked at. */
export interface KnownLooks {
  look(file: string): Look;
  /** Something may have happened at a path. */
  forget(file: string): void;
  /** Whether something else is at a path than before it was forgotten. */
  isOther(file: string): boolean;
  /** What was forgotten counts no more, nor what was at other paths than these. */
  settle(files: ReadonlySet<string>): void;
}

/** Nothing was looked at yet. */
export function createKnownLooks(): KnownLooks {
  let looks = new Map<string, Look>();
  const forgotten = new Map<string, Look>();

  function look(file: string): Look {
    const known = looks.get(file) ?? lookAt(file);
    looks.set(file, known);
    return known;
  }

  function forget(file: string): void {
    const known = looks.get(file);
    if (known === undefined) return;
    forgotten.set(file, known);
    looks.delete(file);
    // Directories come with what lies in them.
    if (known.kind === 'absent') forget(path.dirname(file));
  }

  return Object.freeze({
    look,
    forget,
    isOther: (file: string) => (forgotten.get(file)?.kind ?? look(file).kind) !== look(file).kind,
    settle(files: ReadonlySet<string>) {
      forgotten.clear();
      looks = new Map([...looks].filter(([file]) => files.has(file)));
    },
  });
}
