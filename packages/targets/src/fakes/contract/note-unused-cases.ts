import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import type { SourceTree } from '@standin/modules';

/** GEN176 where cases of the user stand at `path` that have no contract test any more: they name what `contract_test.go` declares, and the package of the fakes has no test that compiles. */
export function noteUnusedCases(path: string, tree: SourceTree): readonly Diagnostic[] {
  const read = tree.read(path);
  if (read.kind !== 'text' || !read.text.includes('contractCases')) return [];
  const message = 'these cases need contract_test.go, which fake-contract: false leaves out: they do not compile without it';
  const hint = 'remove this file, which is yours, or have fake-contract: true';
  return [createDiagnostic({ code: 'GEN176', severity: 'warning', message, hint, position: { file: path, line: 1, column: 1 } })];
}
