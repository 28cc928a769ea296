import type { PlatformPath } from 'node:path';
import type { GoEnvironment } from '../types.ts';

/** Tells whether a path is below GOROOT or in the module cache. What is there was published: nobody edits a part of a file, and all of it is there or nothing. */
export function createPublishedCheck(
  { sep }: Pick<PlatformPath, 'sep'>,
  { goroot, moduleCache }: Pick<GoEnvironment, 'goroot' | 'moduleCache'>,
): (path: string) => boolean {
  const roots = [goroot, moduleCache].flatMap((root) =>
    root === undefined || root === '' ? [] : [root.endsWith(sep) ? root : root + sep],
  );
  return (path) => roots.some((root) => path.startsWith(root));
}
