import path from 'node:path';

/** Whether a path is a directory or lies in it. */
export function isInside(directory: string, file: string): boolean {
  return file === directory || file.startsWith(directory.endsWith(path.sep) ? directory : directory + path.sep);
}
