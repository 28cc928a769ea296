import type { SourceTree } from '@standin/modules';
import { selectMigrations } from './migration-file.ts';

/** The .sql files of a directory that go forward, in the order in which they are run, as absolute paths. */
export function listForward(tree: SourceTree, directory: string): readonly string[] {
  const files = (tree.list(directory) ?? []).filter(({ kind }) => kind === 'file').map(({ name }) => name);
  return selectMigrations(files).map((name) => tree.path.join(directory, name));
}
