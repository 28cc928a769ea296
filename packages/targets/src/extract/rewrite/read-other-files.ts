import type { Package } from '@standin/model';
import type { SourceTree } from '@standin/modules';

const skipped = /^(?:[._].*|testdata|vendor|node_modules)$/;

function listGoFiles(tree: SourceTree, directory: string): readonly string[] {
  return (tree.list(directory) ?? []).flatMap(({ name, kind }) => {
    const path = tree.path.join(directory, name);
    if (kind === 'directory') return skipped.test(name) ? [] : listGoFiles(tree, path);
    return name.endsWith('.go') ? [path] : [];
  });
}

/** The texts of the Go files of the main modules that are not those of a package: of other packages, of its external tests, and of builds that leave them out. */
export function readOtherFiles(owner: Package): readonly { readonly path: string; readonly text: string }[] {
  const { tree, mainModules } = owner.program.workspace;
  const own = new Set(owner.files().map(({ path }) => path));
  const paths = mainModules.flatMap(({ directory }) => listGoFiles(tree, directory)).filter((path) => !own.has(path));
  return [...new Set(paths)].flatMap((path) => {
    const result = tree.read(path);
    return result.kind === 'text' ? [{ path, text: result.text }] : [];
  });
}
