import type { SourceTree } from '@standin/modules';
import type { Skipped } from './skipped.ts';

const installed: ReadonlySet<string> = new Set(['testdata', 'vendor', 'node_modules']);

/** The directories below those of a plan that a run does not enter, hidden ones aside. */
export function findClosedDirectories(tree: SourceTree, directories: readonly string[]): readonly Skipped[] {
  const entered = new Set(directories);
  return directories.flatMap((directory) =>
    (tree.list(directory) ?? []).flatMap(({ name, kind, isLink }) => {
      const file = tree.path.join(directory, name);
      if (kind !== 'directory' || name.startsWith('.') || entered.has(file)) return [];
      const why = explain(tree, file, isLink === true);
      return why === undefined ? [] : [{ file, why }];
    }),
  );
}

function explain(tree: SourceTree, directory: string, isLink: boolean): string | undefined {
  const name = tree.path.basename(directory);
  if (isLink) return 'not entered: a symbolic link';
  if (installed.has(name)) return `not entered: directories called ${name} are not`;
  if (name.startsWith('_')) return 'not entered: its name begins with _';
  return tree.kindOf(tree.path.join(directory, 'go.mod')) === 'file' ? 'not entered: another module' : undefined;
}
