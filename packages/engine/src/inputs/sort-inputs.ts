import { isCataloguePath, isListing, type Query, type SourceTree } from '@standin/modules';

/** What something was made from, as absolute paths in code unit order. The catalogue of the standard library, which is part of gen, does not count. */
export interface Inputs {
  /** Files that were read. */
  readonly files: readonly string[];
  /** Files that were looked for and found, and not read: that they are there is what counts. */
  readonly present: readonly string[];
  /** Directories that were listed: another file in one of them may change what is made. */
  readonly directories: readonly string[];
  /** Paths that were looked for and where nothing is: a file there may change what is made. */
  readonly absent: readonly string[];
}

/** Sorts the questions that a computation asked `tree` by what they found; paths of `left` are left out. */
export function sortInputs(tree: SourceTree, queries: Iterable<Query>, left: ReadonlySet<string> = new Set()): Inputs {
  const files = new Set<string>();
  const present = new Set<string>();
  const directories = new Set<string>();
  const absent = new Set<string>();
  for (const query of queries) {
    const { kind, path } = query;
    if (left.has(path) || isCataloguePath(tree.path, path)) continue;
    const found = tree.kindOf(path);
    if (found === 'directory') {
      if (isListing(query)) directories.add(path);
    } else if (found === undefined && tree.read(path).kind !== 'unreadable') absent.add(path);
    else (kind === 'kindOf' || kind === 'realPath' ? present : files).add(path);
  }
  for (const path of files) present.delete(path);
  return Object.freeze({
    files: [...files].sort(),
    present: [...present].sort(),
    directories: [...directories].sort(),
    absent: [...absent].sort(),
  });
}
