import type { SourceTree } from '../types.ts';

/** The names of the files in a directory that end in `.go`, in byte order; none where there is no such directory. Nobody who asks for them depends on what else is there. */
export function listGoFiles(tree: SourceTree, directory: string): readonly string[] {
  return tree.narrow(directory, { kind: 'goFiles' }, () =>
    (tree.list(directory) ?? []).filter(({ name, kind }) => kind === 'file' && name.endsWith('.go')).map(({ name }) => name),
  );
}
