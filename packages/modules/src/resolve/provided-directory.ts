import { cachedModuleDirectory } from '../graph/module-cache.ts';
import { isPathWithin } from '../modfile/module-path.ts';
import type { ModuleVersion } from '../modfile/module-file.ts';
import type { SourceTree } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';
import { hasGoFiles } from './has-go-files.ts';
import { joinSlashPath } from './slash-path.ts';

/** A root of a module's source and whether it is a local directory, where a nested go.mod ends the module. */
export interface ModuleRoot {
  readonly directory: string;
  readonly isLocal: boolean;
}

/** Where the source of a dependency is, by replacement or module cache; `undefined` where it is not on this machine. */
export function findModuleSource({ tree, environment, findReplacement }: WorkspaceSetup, module: ModuleVersion): ModuleRoot | undefined {
  const target = findReplacement(module);
  const root =
    target?.kind === 'directory'
      ? { directory: target.directory, isLocal: true }
      : { directory: cachedModuleDirectory(tree, environment.moduleCache, target ?? module), isLocal: false };
  return tree.kindOf(root.directory) === 'directory' ? root : undefined;
}

/**
 * The directory with Go files that would hold `importPath` in a module with the path `modulePath` at `root`; `undefined` where it has none or a
 * nested module is in the way (cmd/go/internal/modload `dirInModule`).
 */
export function findDirectoryInModule(
  tree: SourceTree,
  root: ModuleRoot,
  names: { readonly importPath: string; readonly modulePath: string },
): string | undefined {
  const { importPath, modulePath } = names;
  if (!isPathWithin(importPath, modulePath)) return undefined;
  const directory = joinSlashPath(tree.path, root.directory, importPath.slice(modulePath.length + 1));
  if (root.isLocal && hasNestedModule(tree, root.directory, directory)) return undefined;
  return hasGoFiles(tree, directory) ? directory : undefined;
}

function hasNestedModule(tree: SourceTree, root: string, directory: string): boolean {
  for (let current = directory; current !== root && current.length > root.length; current = tree.path.dirname(current)) {
    if (tree.kindOf(tree.path.join(current, 'go.mod')) === 'file') return true;
  }
  return false;
}
