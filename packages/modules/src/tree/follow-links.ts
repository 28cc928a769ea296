import { lstatSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

const mostLinks = 40;

/** A path on the disk with all symbolic links followed; of what does not exist, where it would be made: a link to nothing is followed, too, as `os.Create` does. */
export function followLinks(file: string): string {
  return follow(file, mostLinks);
}

function follow(file: string, left: number): string {
  const real = realPathOf(file);
  if (real !== undefined || left === 0) return real ?? file;
  const parent = path.dirname(file);
  const link = readLink(file);
  if (link !== undefined) return follow(path.resolve(parent, link), left - 1);
  return parent === file ? file : path.join(follow(parent, left), path.basename(file));
}

function realPathOf(file: string): string | undefined {
  try {
    return realpathSync.native(file);
  } catch {
    return undefined;
  }
}

function readLink(file: string): string | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(file) : undefined;
  } catch {
    return undefined;
  }
}
