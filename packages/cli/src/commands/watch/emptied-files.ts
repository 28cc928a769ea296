import { statSync } from 'node:fs';

/** Files that editors empty before they write them. */
export interface EmptiedFiles {
  note(path: string): void;
  /** Whether a Go file that was noted last is empty, and has been for a moment only: what it will hold is still to come. */
  isAny(): boolean;
}

// What is empty for longer, in milliseconds, stays so.
const longestEmpty = 500;
const mostEmptied = 8;

/** None was noted yet. */
export function createEmptiedFiles(): EmptiedFiles {
  const noted = new Set<string>();
  return Object.freeze({
    note(path: string) {
      if (path.endsWith('.go') && noted.size < mostEmptied) noted.add(path);
    },
    isAny() {
      for (const path of noted) {
        if (isJustEmptied(path)) return true;
        noted.delete(path);
      }
      return false;
    },
  });
}

function isJustEmptied(path: string): boolean {
  try {
    const { size, mtimeMs } = statSync(path);
    return size === 0 && Date.now() - mtimeMs < longestEmpty;
  } catch {
    return false;
  }
}
