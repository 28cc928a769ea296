import type { InitContext } from './init-context.ts';
import { isBelowRoot, patternOf } from './relative-paths.ts';

/** A package as a line of another tool names it, found. */
export interface NamedPackage {
  /** The key of `packages`: relative where the package lies below gen.yaml, else its import path. */
  readonly pattern: string;
  /** Absolute; absent where the package was not found. */
  readonly directory?: string;
  /** Whether it lies below gen.yaml. */
  readonly isLocal: boolean;
  /** What it calls itself, where it was found. */
  readonly name?: string;
}

/** Finds the package that `pattern` means to a tool called in `directory`: a directory, or an import path. */
export function findNamedPackage(context: InitContext, pattern: string, directory: string): NamedPackage {
  const { tree } = context.session;
  if (/^\.\.?(?:[/\\]|$)/.test(pattern) || tree.path.isAbsolute(pattern)) return packageAt(context, tree.path.resolve(directory, pattern));
  const resolution = context.workspaceOf(directory).resolve(pattern);
  if (resolution.kind === 'missing') return findWithoutFiles(context, pattern, directory) ?? { pattern, isLocal: false };
  const found = packageAt(context, resolution.location.directory);
  return found.isLocal ? found : { ...found, pattern };
}

/** A directory of a main module that holds no package but may hold some below it: `example.com/m` where only `example.com/m/store` has files. */
function findWithoutFiles(context: InitContext, importPath: string, from: string): NamedPackage | undefined {
  const { tree } = context.session;
  for (const { path, directory } of context.workspaceOf(from).mainModules) {
    if (importPath !== path && !importPath.startsWith(`${path}/`)) continue;
    const found = tree.path.join(directory, importPath.slice(path.length));
    if (tree.kindOf(found) === 'directory' && isBelowRoot(context, found)) return packageAt(context, found);
  }
  return undefined;
}

/** The package in a directory. */
export function packageAt(context: InitContext, directory: string): NamedPackage {
  const isLocal = isBelowRoot(context, directory);
  const workspace = context.workspaceOf(directory);
  const { packageName } = workspace.files(directory);
  const importPath = workspace.locate(directory)?.importPath ?? patternOf(context, directory);
  return {
    pattern: isLocal ? patternOf(context, directory) : importPath,
    directory,
    isLocal,
    ...(packageName !== undefined && { name: packageName }),
  };
}
