import type { PlatformPath } from 'node:path';

/** Whether a directory lies below another; both absolute. */
export function isBelow(path: PlatformPath, parent: string, directory: string): boolean {
  const relative = path.relative(parent, directory);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
