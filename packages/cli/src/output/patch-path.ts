import type { SourceTree } from '@standin/modules';

/** A path as a patch in `directory` names it: symbolic links followed, `/` between names. Both are absolute. */
export function patchPath(tree: SourceTree, directory: string, file: string): string {
  return tree.path.relative(tree.realPath(directory), tree.realPath(file)).split(tree.path.sep).join('/');
}
