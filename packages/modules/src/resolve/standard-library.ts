import type { PackageLocation, SourceTree } from '../types.ts';
import { hasGoFiles } from './has-go-files.ts';
import { joinSlashPath } from './slash-path.ts';

/** Whether an import path is reserved for the standard library: its first element has no dot (cmd/go/internal/search `IsStandardImportPath`). */
export function isStandardPath(importPath: string): boolean {
  return !(importPath.split('/', 1)[0] ?? '').includes('.');
}

/** The package of the standard library with this path, `vendor/...` included; `undefined` where GOROOT has none. Looks at one directory. */
export function findStandardPackage(tree: SourceTree, goroot: string, importPath: string): PackageLocation | undefined {
  const directory = joinSlashPath(tree.path, tree.path.join(goroot, 'src'), importPath);
  return hasGoFiles(tree, directory) ? Object.freeze({ importPath, directory, origin: 'standard' }) : undefined;
}

/** The package that a path without a standard form means in a package of the standard library: what GOROOT/src/vendor or GOROOT/src/cmd/vendor holds. */
export function findVendoredByStandard(
  tree: SourceTree,
  goroot: string,
  names: { readonly importPath: string; readonly importer: string },
): PackageLocation | undefined {
  const isCommand = names.importer === 'cmd' || names.importer.startsWith('cmd/');
  return findStandardPackage(tree, goroot, `${isCommand ? 'cmd/' : ''}vendor/${names.importPath}`);
}
