import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from './error-code.ts';

/** Makes one directory; one that stands there already will do. */
function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST' || !statSync(directory).isDirectory()) throw error;
  }
}

/**
 * Makes a directory and those above it that are missing; throws the system's error where it cannot. Node's own `recursive` never comes back where the
 * system answers ENOENT below a directory that exists, as /proc does.
 */
export function makeDirectories(directory: string): void {
  try {
    makeDirectory(directory);
  } catch (error) {
    const parent = path.dirname(directory);
    if (errorCode(error) !== 'ENOENT' || parent === directory) throw error;
    makeDirectories(parent);
    makeDirectory(directory);
  }
}
