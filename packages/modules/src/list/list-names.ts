import { posix } from 'node:path';
import { compareGoVersions } from '../environment/go-version.ts';
import { findVendorProblem } from '../graph/vendor-consistency.ts';
import { isRelativeImportPath } from '../resolve/import-path-form.ts';
import type { PackageLocation, Workspace } from '../types.ts';
import type { WorkspaceSetup } from '../workspace/workspace-setup.ts';
import { createSumLookup } from './go-sum.ts';
import type { HasSum } from './go-sum.ts';

/** What listing asks of the workspace it belongs to. */
export type Listed = Pick<Workspace, 'resolve' | 'locate' | 'files' | 'packageName' | 'problems'>;

/** Lists names as `go list` would if it were run in `directory`. */
export type ListNames = (directory: string, importPaths: readonly string[]) => ReadonlyMap<string, string> | undefined;

/**
 * The names by import path that `go list -json=ImportPath,Name` prints for these paths; `undefined` where it prints nothing, because a path, or
 * the module as a whole, is an error for it. No paths: no names. Packages of the standard library and of
 * the module cache are taken to be sound. A package that the go command would have to download has no name: the others keep theirs.
 */
export function createLister(setup: WorkspaceSetup, workspace: Listed): ListNames {
  const hasSum = createSumCheck(setup);
  const isBroken = setup.tree.remember(() => workspace.problems.length > 0 || isTooOld(setup) || findVendorProblem(setup) !== undefined);
  return (directory, importPaths) => {
    if (isBroken()) return undefined;
    const names = new Map<string, string>();
    for (const importPath of importPaths) {
      if (isDownloadable(workspace, importPath, hasSum)) continue;
      const location = findListed(workspace, importPath, setup.tree.path.resolve(directory, importPath));
      const name = location && findListedName(workspace, location, hasSum);
      if (location === undefined || name === undefined) return undefined;
      names.set(location.importPath, name);
    }
    return names;
  };
}

const metapackages: ReadonlySet<string> = new Set(['all', 'cmd', 'std', 'tool', 'work', 'C', '']);

/** Whether the go command would download the package, and so find it: the build list selects its module, and go.sum has the checksum. */
function isDownloadable(workspace: Listed, written: string, hasSum: HasSum): boolean {
  if (metapackages.has(written) || isRelativeImportPath(written)) return false;
  const resolution = workspace.resolve(written);
  return resolution.kind === 'missing' && resolution.absentModule !== undefined && hasSum(resolution.absentModule);
}

function findListed(workspace: Listed, written: string, asDirectory: string): PackageLocation | undefined {
  if (metapackages.has(written) || written.includes('...') || written.endsWith('.go')) return undefined;
  if (isRelativeImportPath(written)) return findListedDirectory(workspace, asDirectory);
  const importPath = posix.normalize(written).replace(/\/$/, '');
  const resolution = workspace.resolve(importPath);
  return resolution.kind === 'found' && resolution.conflict === undefined ? resolution.location : undefined;
}

/** A directory counts only where its import path means it: not in a module that is no part of the build list. */
function findListedDirectory(workspace: Listed, directory: string): PackageLocation | undefined {
  const location = workspace.locate(directory);
  const resolution = location && workspace.resolve(location.importPath);
  return resolution?.kind === 'found' && resolution.location.directory === directory ? resolution.location : undefined;
}

function findListedName(workspace: Listed, location: PackageLocation, hasSum: HasSum): string | undefined {
  const { module, origin } = location;
  if (origin === 'standard') return workspace.packageName(location);
  if (origin === 'module' && module?.version !== undefined)
    return hasSum({ path: module.path, version: module.version }) ? workspace.packageName(location) : undefined;
  const files = workspace.files(location.directory);
  const isEmpty = files.goFiles.length + files.testFiles.length + files.externalTestFiles.length === 0;
  return isEmpty || files.problems.length > 0 ? undefined : files.packageName;
}

function createSumCheck({ tree, mains, buildMode, findReplacement }: WorkspaceSetup): HasSum {
  const [main] = mains.modules;
  if (main === undefined || mains.work !== undefined || buildMode.kind !== 'cache' || !buildMode.isReadonly) return () => true;
  const hasSum = createSumLookup(tree, main.file.file);
  return (module) => {
    const target = findReplacement(module);
    return target?.kind === 'directory' || hasSum(target ?? module);
  };
}

function isTooOld({ environment, mains }: WorkspaceSetup): boolean {
  const local = environment.goVersion.text.replace(/^go/, '');
  const lines = [mains.work?.file.go, ...mains.modules.map(({ file }) => file.go)];
  return local !== '' && lines.some((go) => go !== undefined && compareGoVersions(go, local) > 0);
}
