import { readHeader } from '@standin/syntax';
import { matchHeader } from '../constraint/match-header.ts';
import { listGoFiles } from '../tree/list-go-files.ts';
import type { BuildContext, SourceTree } from '../types.ts';
import { readPackageFiles, unmetName } from './package-files.ts';

/**
 * The name in the package clause of the first file of the directory that counts, by byte order of file name; test files only where nothing else
 * counts. Reads no further than it must.
 */
export function readPackageName(tree: SourceTree, context: BuildContext, directory: string): string | undefined {
  for (const name of listGoFiles(tree, directory)) {
    if (name.endsWith('_test.go') || unmetName(context, name) !== undefined) continue;
    const clause = countedClause(tree, context, tree.path.join(directory, name));
    if (clause !== undefined) return clause;
  }
  return readPackageFiles(tree, context, directory).packageName;
}

function countedClause(tree: SourceTree, context: BuildContext, file: string): string | undefined {
  const header = tree.narrow(file, { kind: 'header' }, () => {
    const result = tree.read(file);
    return result.kind === 'text' ? readHeader(result.text) : undefined;
  });
  if (header === undefined) return undefined;
  const name = header.packageClause?.name;
  if (name === undefined || name === 'documentation' || matchHeader(context, header).kind !== 'matched') return undefined;
  return !context.cgoEnabled && header.imports.some((spec) => spec.path === 'C') ? undefined : name;
}
