import nodePath from 'node:path';

/** The parts of `node:path` that paths in messages need; `path.posix` and `path.win32` are such. */
export type PathRules = Pick<typeof nodePath, 'isAbsolute' | 'relative'>;

/**
 * `file` as a message shows it: relative to `directory` where that is shorter, as the `go` command prints paths, else as it is.
 * A relative `file` is left alone; the directory itself is `.`.
 */
export function displayPath(file: string, directory: string | undefined, path: PathRules = nodePath): string {
  if (directory === undefined || !path.isAbsolute(file)) {
    return file;
  }
  const relative = path.relative(directory, file);
  if (relative === '') {
    return '.';
  }
  return relative.length < file.length ? relative : file;
}
