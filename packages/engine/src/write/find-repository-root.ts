import type { SourceTree } from '@standin/modules';

/**
 * The root of the repository that a directory is in: the nearest directory at or above it that holds `.git`, else the outermost that holds a go.work or
 * go.mod, or `workingDirectory` where that is further out; where there is nothing of that, the directory itself.
 */
export function findRepositoryRoot(tree: SourceTree, directory: string, workingDirectory: string): string {
  const above = listAbove(tree, directory);
  const holds = (place: string, name: string): boolean => tree.kindOf(tree.path.join(place, name)) !== undefined;
  const isOutermost = (place: string): boolean => place === workingDirectory || holds(place, 'go.work') || holds(place, 'go.mod');
  return above.find((place) => holds(place, '.git')) ?? above.findLast(isOutermost) ?? directory;
}

function listAbove(tree: SourceTree, directory: string): readonly string[] {
  const parent = tree.path.dirname(directory);
  return parent === directory ? [directory] : [directory, ...listAbove(tree, parent)];
}
