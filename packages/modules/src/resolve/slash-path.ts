import type { PlatformPath } from 'node:path';

/** The path of `directory` below `root` with slashes, empty for `root` itself; `undefined` where it is not below it. */
export function slashPathWithin(path: PlatformPath, root: string, directory: string): string | undefined {
  const relative = path.relative(root, directory);
  if (relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep).join('/');
}

/** An import path's elements as a path below `root`. */
export function joinSlashPath(path: PlatformPath, root: string, slashPath: string): string {
  return slashPath === '' ? root : path.join(root, ...slashPath.split('/'));
}
