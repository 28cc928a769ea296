import type { SourceTree } from '@standin/modules';
import type { PlannedRequest } from '../plan/plan.ts';

/** The files that requests make. */
export interface Destinations {
  /** Those of `files`, absolute paths, that none of the requests makes, by whatever name. */
  without(files: readonly string[]): readonly string[];
}

/** The destinations of requests, those that fail among them. Paths that lead to one file through symbolic links are one. */
export function createDestinations(tree: SourceTree, requests: readonly PlannedRequest[]): Destinations {
  const named = new Set(requests.flatMap(({ destination }) => destination ?? []));
  let real: ReadonlySet<string> | undefined;
  const isMade = (file: string): boolean => {
    if (named.has(file)) return true;
    real ??= new Set([...named].map((destination) => findRealPath(tree, destination)));
    return real.has(findRealPath(tree, file));
  };
  return Object.freeze({ without: (files: readonly string[]) => files.filter((file) => !isMade(file)) });
}

/** The real path of what need not exist: of the nearest directory above it that does, and the rest as it is. */
function findRealPath(tree: SourceTree, file: string): string {
  const parent = tree.path.dirname(file);
  if (parent === file || tree.kindOf(file) !== undefined) return tree.realPath(file);
  return tree.path.join(findRealPath(tree, parent), tree.path.basename(file));
}
