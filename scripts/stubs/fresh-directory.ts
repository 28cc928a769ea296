import { mkdirSync, rmSync } from 'node:fs';
import { treeDirectory } from '../conformance/tree.ts';

/** An empty directory of this process, by name. */
export function freshDirectory(name: string): string {
  const directory = treeDirectory('stubs', name);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  return directory;
}
