import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { findOwnerState, parseTemporaryName } from './temporary-name.ts';

/** In milliseconds. A temporary file lives for some of them; whoever loses one all the same writes it again. */
const oldAge = 10_000;

const seen = new Set<string>();

/**
 * Removes the temporary files that killed runs left in a directory: those whose process has ended, and, where that cannot be known, those
 * older than ten seconds. Looks at a directory once in the life of the process. Never fails: litter that cannot be removed does no harm.
 */
export function removeLitter(directory: string): void {
  if (seen.has(directory)) return;
  seen.add(directory);
  for (const name of listNames(directory)) {
    if (isLitter(directory, name)) removeQuietly(path.join(directory, name));
  }
}

function listNames(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function isLitter(directory: string, name: string): boolean {
  const owner = parseTemporaryName(name);
  if (owner === undefined) return false;
  const state = findOwnerState(owner);
  return state === 'unknown' ? isOld(path.join(directory, name)) : state === 'ended';
}

function isOld(file: string): boolean {
  const status = statSync(file, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs > oldAge;
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Another run may have removed it, or the directory is read-only.
  }
}
