import type { PackageEntry } from '../types.ts';

/**
 * The entries of `packages` that match one package, the most specific first: patterns without `...` before those with it, then those with more before
 * the first `...`; of equal ones the later in the file. The first decides which interfaces are taken; the options of all of them hold, the first's first.
 */
export function orderEntries(matching: readonly PackageEntry[]): readonly PackageEntry[] {
  return [...matching].reverse().sort((left, right) => specificity(right.pattern.text) - specificity(left.pattern.text));
}

function specificity(pattern: string): number {
  const wildcard = pattern.indexOf('...');
  if (wildcard < 0) return Number.MAX_SAFE_INTEGER;
  return pattern.slice(0, wildcard).replace(/^\.\//, '').length;
}
