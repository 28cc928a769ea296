import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
  type Stats,
} from 'node:fs';
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
  const staged = stageFile(file, pieces, old);
  if (old !== undefined) undoing(staged, () => flush(staged.descriptor));
  putInPlace(staged, file);
}

/** Does what `replaceFile` does, and lets others work while the disk is waited for: a disk makes many files safe in the time of a few. Rejects with the system's error. */
export async function replaceFileMeanwhile(file: string, pieces: Iterable<Uint8Array>, old: Stats | undefined): Promise<void> {
  const staged = stageFile(file, pieces, old);
  if (old !== undefined) {
    const failure = await flushMeanwhile(staged.descriptor);
    undoing(staged, () => tolerate(failure));
  }
  putInPlace(staged, file);
}

/** A temporary file that holds what is to be written, open. */
interface StagedFile {
  readonly path: string;
  readonly descriptor: number;
}

function stageFile(file: string, pieces: Iterable<Uint8Array>, old: Stats | undefined): StagedFile {
  const temporary = path.join(path.dirname(file), createTemporaryName());
  const staged = { path: temporary, descriptor: openSync(temporary, 'wx') };
  undoing(staged, () => {
    for (const bytes of pieces) {
      for (let written = 0; written < bytes.length;) written += writeSync(staged.descriptor, bytes, written);
    }
    if (old !== undefined) {
      keepOwner(staged.descriptor, old);
      keepMode(staged.descriptor, old);
    }
  });
  return staged;
}

function putInPlace({ path: temporary, descriptor }: StagedFile, file: string): void {
  closeSync(descriptor);
  try {
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Takes a step with a staged file, which is gone where the step throws. */
function undoing({ path: temporary, descriptor }: StagedFile, step: () => void): void {
  try {
    step();
  } catch (error) {
    closeSync(descriptor);
    rmSync(temporary, { force: true });
    throw error;
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

function tolerate(failure: Error | undefined): void {
  if (failure !== undefined && !cannotFlush.has(errorCode(failure))) throw failure;
}

function flush(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    tolerate(error as Error);
  }
}

/** Gives the system's error, if any. */
function flushMeanwhile(descriptor: number): Promise<Error | undefined> {
  return new Promise((resolve) => {
    fsync(descriptor, (error) => resolve(error ?? undefined));
  });
}
