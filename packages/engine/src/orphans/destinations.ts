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
    real ??= new Set([...named].map((destination) => tree.realPath(destination)));
    return real.has(tree.realPath(file));
  };
  return Object.freeze({ without: (files: readonly string[]) => files.filter((file) => !isMade(file)) });
}
