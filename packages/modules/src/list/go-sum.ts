import type { ModuleVersion } from '../modfile/module-file.ts';
import type { SourceTree } from '../types.ts';

/** Answers whether a go.sum lists the checksum of a module's source. */
export type HasSum = (module: ModuleVersion) => boolean;

/** Reads the go.sum beside a go.mod (`x.sum` beside an `x.mod` of `-modfile`) at the first question. */
export function createSumLookup(tree: SourceTree, goMod: string): HasSum {
  const lines = tree.remember(() => readSums(tree, goMod.replace(/\.mod$/, '.sum')));
  return ({ path, version }) => lines().has(`${path} ${version}`);
}

function readSums(tree: SourceTree, file: string): ReadonlySet<string> {
  const result = tree.read(file);
  const names = new Set<string>();
  for (const line of result.kind === 'text' ? result.text.split('\n') : []) {
    const end = line.indexOf(' h1:');
    if (end > 0) names.add(line.slice(0, end));
  }
  return names;
}
