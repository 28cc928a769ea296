import { statSync } from 'node:fs';

/** What the system tells about a path without opening it, symbolic links followed. `unknown`: it refuses to tell. */
export interface FileStatus {
  readonly kind: 'absent' | 'unknown' | 'file' | 'directory' | 'other';
  /** Where something is at the path. */
  readonly signature?: Signature;
}

/**
 * What changes whenever what is at a path does, unless that happens within one tick of the file system's clock. Times are milliseconds since 1970, with
 * fractions.
 */
export interface Signature {
  readonly size: number;
  readonly modified: number;
  readonly changed: number;
  readonly identity: number;
}

/** Looks at a path. */
export function readStatus(path: string): FileStatus {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (status === undefined) return { kind: 'absent' };
    const kind = status.isFile() ? 'file' : status.isDirectory() ? 'directory' : 'other';
    return { kind, signature: { size: status.size, modified: status.mtimeMs, changed: status.ctimeMs, identity: status.ino } };
  } catch {
    return { kind: 'unknown' };
  }
}

/** Whether two signatures are those of one state. */
export function isSameSignature(left: Signature | undefined, right: Signature | undefined): boolean {
  return (
    left !== undefined &&
    left.size === right?.size &&
    left.modified === right.modified &&
    left.changed === right.changed &&
    left.identity === right.identity
  );
}
