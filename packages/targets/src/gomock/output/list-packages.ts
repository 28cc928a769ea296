import type { Program } from '@standin/model';
import type { PackageLocation, Workspace } from '@standin/modules';
import type { MockDialect } from '../dialect.ts';
import { sanitizePackageName } from '../../output/sanitize-package-name.ts';

/** What the names of packages are asked with. */
export interface ListOptions {
  readonly dialect: MockDialect;
  /** The workspace of the working directory: mockgen asks `go list` there. */
  readonly workspace: Workspace;
  readonly program: Program;
  /** The destination, absolute; absent for the standard output. */
  readonly destination?: string;
}

/** The name that mockgen gives an import where `go list` fails. */
export function guessName(path: string): string {
  return sanitizePackageName(path.slice(path.lastIndexOf('/') + 1));
}

/** Whether `go list` would see an empty file there, and find it broken (go command, Package lists: names in `_` and `.` do not count). */
function isEmptied({ location, destination, program }: ListOptions & { readonly location: PackageLocation }): boolean {
  const { path } = program.workspace.tree;
  return destination !== undefined && path.dirname(destination) === location.directory && /^[^_.].*\.go$/.test(path.basename(destination));
}

/** Whether the packages of the main modules among these, or any that they import, are errors for `go list`. Those of other modules are taken to be sound. */
function areBroken(paths: readonly string[], options: ListOptions): boolean {
  const { workspace, program } = options;
  const seen = new Set(paths);
  for (const importPath of seen) {
    const resolution = workspace.resolve(importPath);
    if (resolution.kind === 'missing' && resolution.absentModule !== undefined) continue;
    if (resolution.kind !== 'found' || isEmptied({ ...options, location: resolution.location })) return true;
    const { location } = resolution;
    if (location.origin === 'standard' || location.module?.version !== undefined) continue;
    const imported = program
      .packageAt(location, 'proper')
      .files()
      .flatMap((file) => file.header().imports.map((spec) => spec.path));
    const next = imported.filter((path) => path !== 'C' && !seen.has(path));
    if (workspace.listNames(next) === undefined) return true;
    for (const path of next) seen.add(path);
  }
  return false;
}

/**
 * The names by import path that mockgen learns from `go list`; `undefined` where that command fails. The older mockgen empties its destination first, and
 * lists with dependencies, so that an error in any of them is one for all. Whether it fails is looked into only where it matters. A package whose module
 * is not on this machine has no name: mockgen would have it downloaded.
 */
export function listPackages(paths: readonly string[], options: ListOptions): ReadonlyMap<string, string> | undefined {
  const { dialect, workspace } = options;
  const listed = workspace.listNames(paths);
  if (!dialect.listsDependencies || listed === undefined) return listed;
  const isGuessed = [...listed].every(([path, name]) => name === guessName(path));
  return isGuessed || !areBroken(paths, options) ? listed : undefined;
}
