import type { SourceTree } from '@standin/modules';

// `node_modules` is no rule of the go command: what lies there was installed and is not the user's to generate into.
const skippedNames: ReadonlySet<string> = new Set(['testdata', 'vendor', 'node_modules']);

/**
 * A directory and those below it, nested modules included, each before its children, children by name. As under the go command, directories named
 * `testdata` or `vendor`, and such as begin with `.` or `_`, are left out, and symbolic links are not followed.
 */
export function walkDirectories(tree: SourceTree, root: string): readonly string[] {
  const found: string[] = [];
  const visit = (directory: string): void => {
    found.push(directory);
    for (const { name, kind, isLink } of tree.list(directory) ?? []) {
      if (kind === 'directory' && isLink !== true && !skippedNames.has(name) && !/^[._]/.test(name)) visit(tree.path.join(directory, name));
    }
  };
  visit(root);
  return found;
}
