import { matchesName, orderEntries, type PackageEntry, type PackageExclusion } from '@standin/config';
import { createPatternMatcher, type SourceTree } from '@standin/modules';

/** A package to be matched: its directory, absolute, and its import path. */
export interface PackagePlace {
  readonly directory: string;
  readonly importPath: string;
}

/** Whether a pattern stands for directories, as the go command tells: it begins with a dot, or is absolute. */
export function isLocalPattern(pattern: string, { path }: SourceTree): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(pattern) || path.isAbsolute(pattern);
}

/** The entries that match a package and do not exclude it, the most specific first. */
export function matchEntries(entries: readonly PackageEntry[], place: PackagePlace, tree: SourceTree): readonly PackageEntry[] {
  const matching = entries.filter(
    ({ pattern, directory, exclude }) =>
      matchesPattern(pattern.text, directory, place, tree) && !exclude.some((exclusion) => isExcluded(exclusion, directory, place, tree)),
  );
  return orderEntries(matching);
}

function isExcluded(exclusion: PackageExclusion, directory: string, place: PackagePlace, tree: SourceTree): boolean {
  if (exclusion.kind === 'regex') return matchesName(exclusion.pattern.text, place.importPath);
  return matchesPattern(exclusion.pattern.text, directory, place, tree);
}

function matchesPattern(pattern: string, directory: string, place: PackagePlace, tree: SourceTree): boolean {
  const { path } = tree;
  if (!isLocalPattern(pattern, tree)) return createPatternMatcher(pattern)(place.importPath);
  const slashes = (name: string): string => name.split(path.sep).join('/');
  return createPatternMatcher(slashes(path.resolve(directory, pattern)))(slashes(place.directory));
}
