import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Moves a file or directory out of the way. What is not there is passed over. */
export type PutAside = (path: string) => void;

/**
 * Makes a function that moves files and directories into `directory`, which is on the same file system, where they wait to be deleted after the last
 * run. Deleting them before a run would slow it down: ext4 does not use the inode of a deleted file again for minutes, so the next files search for
 * one, at up to 1 ms each.
 */
export function createAside(directory: string): PutAside {
  mkdirSync(directory, { recursive: true });
  let count = 0;
  return (path) => {
    if (existsSync(path)) renameSync(path, join(directory, `${process.pid}-${count++}`));
  };
}
