import { listGoFiles } from '../tree/list-go-files.ts';
import type { SourceTree } from '../types.ts';

/** Whether a directory holds a file whose name ends in `.go`; build constraints do not count (cmd/go/internal/fsys `IsGoDir`). */
export function hasGoFiles(tree: SourceTree, directory: string): boolean {
  return listGoFiles(tree, directory).length > 0;
}
