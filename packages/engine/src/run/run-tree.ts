import { createOverlayTree, type SourceTree } from '@standin/modules';

/** A source tree that outputs of a run are laid over, so that later requests of the run see them. */
export interface RunTree {
  readonly tree: SourceTree;
  /** The text at a path was made. */
  put(path: string, text: string): void;
}

/** A tree over `base` without outputs yet. */
export function createRunTree(base: SourceTree): RunTree {
  const files: Record<string, string> = {};
  let current = base;
  const tree: SourceTree = Object.freeze({
    path: base.path,
    read: (path: string) => current.read(path),
    list: (directory: string) => current.list(directory),
    kindOf: (path: string) => current.kindOf(path),
    realPath: (path: string) => current.realPath(path),
  });
  return Object.freeze({
    tree,
    put: (path: string, text: string) => {
      files[path] = text;
      current = createOverlayTree(base, files);
    },
  });
}
