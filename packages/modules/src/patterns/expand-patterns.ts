import { isRelativeImportPath } from '../resolve/import-path-form.ts';
import type { Module, Workspace } from '../types.ts';
import { canTreeMatch, createPatternMatcher } from './match-pattern.ts';
import { isHiddenName, walkPackages } from './walk-packages.ts';

/** What patterns stand for: directories, each once, in the order of the patterns and below each as the go command walks, and the patterns that stand for nothing. */
export interface PatternExpansion {
  readonly directories: readonly string[];
  readonly unmatched: readonly string[];
}

/**
 * The directories of the packages that patterns of the go command stand for, seen from `directory`: `.`, `./x`, `./...`, import paths, import
 * paths with `...`. A name that is no import path but a directory below `directory` is taken as that directory.
 */
export function expandPatterns(workspace: Workspace, patterns: readonly string[], directory: string): PatternExpansion {
  const directories = new Set<string>();
  const unmatched: string[] = [];
  for (const pattern of patterns.length === 0 ? ['.'] : patterns) {
    const found = expandPattern(workspace, pattern, directory);
    if (found.length === 0) unmatched.push(pattern);
    for (const each of found) directories.add(each);
  }
  return { directories: [...directories], unmatched };
}

function expandPattern(workspace: Workspace, pattern: string, directory: string): readonly string[] {
  const { path } = workspace.tree;
  const isLocal = isRelativeImportPath(pattern.replaceAll('\\', '/')) || path.isAbsolute(pattern);
  const cleaned = isLocal ? pattern : pattern.replaceAll('\\', '/').replace(/\/+$/, '');
  if (isLocal) return expandLocal(workspace, path.resolve(directory, pattern));
  const found = cleaned.includes('...') ? expandImportPaths(workspace, cleaned) : resolveImportPath(workspace, cleaned);
  return found.length > 0 ? found : expandLocal(workspace, path.resolve(directory, cleaned));
}

function resolveImportPath(workspace: Workspace, importPath: string): readonly string[] {
  const resolution = workspace.resolve(importPath);
  return resolution.kind === 'found' ? [resolution.location.directory] : [];
}

/** A pattern of file paths, absolute. */
function expandLocal(workspace: Workspace, pattern: string): readonly string[] {
  const { tree } = workspace;
  const wildcard = pattern.indexOf('...');
  if (wildcard < 0) return tree.kindOf(pattern) === 'directory' ? [pattern] : [];
  const prefix = pattern.slice(0, wildcard);
  const root = prefix.endsWith(tree.path.sep) ? tree.path.join(prefix, '.') : tree.path.dirname(prefix);
  if (isHiddenName(tree.path.basename(root))) return [];
  const matches = createPatternMatcher(toSlash(workspace, pattern));
  const options = { tree, root: trimSeparator(workspace, root), stopsAtModules: workspace.mainModules.length > 0 };
  const walked = walkPackages({ ...options, mayEnter: (directory) => !workspace.isIgnored(directory) });
  const isFaulty = (directory: string): boolean => workspace.files(directory).problems.length > 0;
  return walked.filter((directory) => matches(toSlash(workspace, directory)) && (hasPackage(workspace, directory) || isFaulty(directory)));
}

function toSlash({ tree }: Workspace, path: string): string {
  return path.split(tree.path.sep).join('/');
}

function trimSeparator({ tree }: Workspace, path: string): string {
  return path.endsWith(tree.path.sep) && tree.path.dirname(path) !== path ? path.slice(0, -1) : path;
}

function hasPackage(workspace: Workspace, directory: string): boolean {
  const { goFiles, testFiles, externalTestFiles } = workspace.files(directory);
  return goFiles.length + testFiles.length + externalTestFiles.length > 0;
}

/** A pattern of import paths: looked for in the standard library, the main modules and what they depend on. */
function expandImportPaths(workspace: Workspace, pattern: string): readonly string[] {
  const { goroot } = workspace.environment;
  const source = goroot === undefined ? [] : [{ path: '', directory: workspace.tree.path.join(goroot, 'src'), isLocal: true }];
  const modules =
    workspace.mainModules.some(({ path }) => canTreeMatch(pattern, path)) && isOnlyInMain(workspace, pattern)
      ? workspace.mainModules
      : workspace.buildList();
  const roots = [...source, ...modules.map(describeRoot)];
  return roots.filter(({ path }) => canTreeMatch(pattern, path)).flatMap((root) => expandInRoot(workspace, pattern, root));
}

interface PackageRoot {
  readonly path: string;
  readonly directory: string;
  readonly isLocal: boolean;
}

function describeRoot({ path, directory, isMain, version }: Module): PackageRoot {
  return { path, directory, isLocal: isMain || version === undefined };
}

/** Whether the part of the pattern before its wildcard is in a main module already, so that the module graph need not be read. */
function isOnlyInMain({ mainModules }: Workspace, pattern: string): boolean {
  const prefix = pattern.slice(0, pattern.indexOf('...'));
  return mainModules.some(({ path }) => prefix.startsWith(path));
}

function expandInRoot(workspace: Workspace, pattern: string, root: PackageRoot): readonly string[] {
  const { tree } = workspace;
  const matches = createPatternMatcher(pattern);
  const nameOf = (directory: string): string =>
    [root.path, toSlash(workspace, tree.path.relative(root.directory, directory))].filter((part) => part !== '').join('/');
  const walked = walkPackages({
    tree,
    root: root.directory,
    stopsAtModules: root.isLocal,
    mayEnter: (directory) => canTreeMatch(pattern, nameOf(directory)) && !workspace.isIgnored(directory),
  });
  return walked.filter((directory) => nameOf(directory) !== '' && matches(nameOf(directory)) && hasPackage(workspace, directory));
}
