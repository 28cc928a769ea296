import { declaredModulePath } from '../modfile/module-path.ts';
import type { SourceTree } from '../types.ts';
import { slashPathWithin } from '../resolve/slash-path.ts';

/** The import path of a directory, or why it has none, in mockgen's words. */
export type DirectoryImportPath =
  { readonly kind: 'found'; readonly importPath: string } | { readonly kind: 'failed'; readonly message: string };

/** The variables that mockgen looks at: the process's own, not those of `go env -w`. */
export interface DirectoryImportPathOptions {
  readonly tree: SourceTree;
  readonly directory: string;
  readonly go111module?: string;
  readonly gopath?: string;
}

/**
 * The import path that mockgen infers for a directory (its `parsePackageImport`): the module path that the nearest go.mod declares, joined with the
 * way down from it; with GO111MODULE=off, or no go.mod above, the path below the src of a GOPATH directory.
 */
export function importPathOfDirectory(options: DirectoryImportPathOptions): DirectoryImportPath {
  const inModule = options.go111module === 'off' ? undefined : findInModule(options);
  return inModule ?? findInGopath(options);
}

function findInModule({ tree, directory }: DirectoryImportPathOptions): DirectoryImportPath | undefined {
  for (let current = directory; ;) {
    const file = tree.path.join(current, 'go.mod');
    const result = tree.read(file);
    if (result.kind === 'text')
      return joinModulePath(declaredModulePath(result.text), slashPathWithin(tree.path, current, directory) ?? '');
    if (result.kind === 'directory') return { kind: 'failed', message: `read ${file}: is a directory` };
    if (result.kind === 'unreadable') return { kind: 'failed', message: `open ${file}: ${result.reason}` };
    const parent = tree.path.dirname(current);
    if (parent === current) return undefined;
    current = parent;
  }
}

function joinModulePath(modulePath: string, rest: string): DirectoryImportPath {
  return { kind: 'found', importPath: rest === '' ? modulePath : `${modulePath}/${rest}` };
}

function findInGopath({ tree, directory, gopath = '' }: DirectoryImportPathOptions): DirectoryImportPath {
  if (gopath === '') return { kind: 'failed', message: 'GOPATH is not set' };
  for (const root of gopath.split(tree.path.delimiter)) {
    const rest = slashPathWithin(tree.path, tree.path.join(root, 'src'), directory);
    if (rest !== undefined && rest !== '') return { kind: 'found', importPath: rest };
  }
  return { kind: 'failed', message: 'source directory is outside GOPATH' };
}
