import { closeSync, fchmodSync, fchownSync, fstatSync, fsyncSync, openSync, renameSync, rmSync, writeSync, type Stats } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';
import { createTemporaryName } from './temporary-name.ts';

/**
 * Makes `file` hold the bytes of `pieces` at one stroke: they are written to a temporary file beside it, which then takes its place. `old` is what stands there now, if
 * anything: its mode is kept, and its owner where the system lets us. Throws the system's error; then nothing has changed.
 *
 * What replaces something is on the disk before it does, so that a power cut leaves the old bytes or the new ones. What is new is not waited for: a cut
 * can leave it empty, which the next run finds and writes again, and waiting takes several times as long as the rest of writing a file.
 */
export function replaceFile(file: string, pieces: Iterable<Uint8Array>, old: Stats | undefined): void {
  const temporary = path.join(path.dirname(file), createTemporaryName());
  try {
    writeWhole(temporary, pieces, old);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeWhole(file: string, pieces: Iterable<Uint8Array>, old: Stats | undefined): void {
  const descriptor = openSync(file, 'wx');
  try {
    for (const bytes of pieces) {
      for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    }
    if (old !== undefined) {
      keepOwner(descriptor, old);
      keepMode(descriptor, old);
      flush(descriptor);
    }
  } finally {
    closeSync(descriptor);
  }
}

function keepOwner(descriptor: number, { uid, gid }: Stats): void {
  const made = fstatSync(descriptor);
  if (made.uid === uid && made.gid === gid) return;
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the superuser may give files away; whoever else writes a file becomes its owner, as in an editor.
  }
}

function keepMode(descriptor: number, { mode }: Stats): void {
  if (fstatSync(descriptor).mode !== mode) fchmodSync(descriptor, mode & 0o7777);
}

/** Some network file systems cannot flush; that is no reason not to write. */
const cannotFlush: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function flush(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!cannotFlush.has(errorCode(error))) throw error;
  }
}
