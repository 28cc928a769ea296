import { statSync } from 'node:fs';

/** What is at a path now, links followed; what cannot be looked at counts as a file. */
export function lookAt(file: string): 'file' | 'directory' | 'absent' {
  try {
    const status = statSync(file, { throwIfNoEntry: false });
    if (status === undefined) return 'absent';
    return status.isDirectory() ? 'directory' : 'file';
  } catch {
    return 'file';
  }
}
