import type { SourceTree } from '../types.ts';

/** How far a walk goes. Paths are those of the machine. */
export interface WalkOptions {
  readonly tree: SourceTree;
  readonly root: string;
  /** Whether a directory with a go.mod below the root is another module and left out. */
  readonly stopsAtModules: boolean;
  /** Whether a directory below the root, and what is below it, may be of interest. */
  readonly mayEnter: (directory: string) => boolean;
}

/** The directories at and below the root, parents first, without those named `.x`, `_x` or `testdata`, nested modules and symbolic links. */
export function walkPackages(options: WalkOptions): readonly string[] {
  const found: string[] = [];
  if (options.tree.kindOf(options.root) === 'directory') walk(options, options.root, found);
  return found;
}

function walk(options: WalkOptions, directory: string, found: string[]): void {
  found.push(directory);
  for (const entry of options.tree.list(directory) ?? []) {
    if (entry.kind !== 'directory' || entry.isLink === true || isHiddenName(entry.name)) continue;
    const child = options.tree.path.join(directory, entry.name);
    const isModule = options.stopsAtModules && options.tree.kindOf(options.tree.path.join(child, 'go.mod')) === 'file';
    if (!isModule && options.mayEnter(child)) walk(options, child, found);
  }
}

/** Whether the go command's wildcards pass over directories of this name. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('_') || name === 'testdata';
}
