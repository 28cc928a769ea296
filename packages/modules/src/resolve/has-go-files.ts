import type { SourceTree } from '../types.ts';

/** Whether a directory holds a file whose name ends in `.go`; build constraints do not count (cmd/go/internal/fsys `IsGoDir`). */
export function hasGoFiles(tree: SourceTree, directory: string): boolean {
  return tree.list(directory)?.some((entry) => entry.kind === 'file' && entry.name.endsWith('.go')) ?? false;
}
