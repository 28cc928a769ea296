import { lstatSync, readlinkSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';

/** What is at a path. */
export interface Look {
  /** Links followed; what cannot be looked at counts as a file. */
  readonly kind: 'file' | 'directory' | 'absent';
  /** Where the path leads, link by link; absolute. Empty where it is no symbolic link. */
  readonly targets: readonly string[];
}

/** What is at a path now. */
export function lookAt(file: string): Look {
  const status = tryStatus(() => lstatSync(file, { throwIfNoEntry: false }));
  if (status?.isSymbolicLink() !== true) return { kind: kindOf(status), targets: [] };
  return { kind: kindOf(tryStatus(() => statSync(file, { throwIfNoEntry: false }))), targets: followLinks(file, new Set()) };
}

type Status = Pick<Stats, 'isDirectory' | 'isSymbolicLink'> | undefined;

const unknown: Status = Object.freeze({ isDirectory: () => false, isSymbolicLink: () => false });

function tryStatus(look: () => Status): Status {
  try {
    return look();
  } catch {
    return unknown;
  }
}

function kindOf(status: Status): Look['kind'] {
  if (status === undefined) return 'absent';
  return status.isDirectory() ? 'directory' : 'file';
}

function followLinks(file: string, known: Set<string>): readonly string[] {
  try {
    const target = path.resolve(path.dirname(file), readlinkSync(file));
    if (known.has(target)) return [];
    return [target, ...followLinks(target, known.add(target))];
  } catch {
    return [];
  }
}
