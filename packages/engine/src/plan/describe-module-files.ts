import { createDiagnostic, type Diagnostic } from '@standin/diagnostics';
import { refusedLines, type ModuleFileProblem, type SourceTree, type Workspace } from '@standin/modules';

function describe({ file, line = 1, column, message }: ModuleFileProblem, tree: SourceTree): Diagnostic {
  const read = tree.read(file);
  const sourceLine = read.kind === 'text' ? read.text.split(/\r?\n/)[line - 1] : undefined;
  const hint = 'correct it: the go command refuses the file as a whole';
  const position = { file, line, ...(column !== undefined && { column }) };
  return createDiagnostic({ code: 'GEN203', message, hint, position, ...(sourceLine !== undefined && { sourceLine }) });
}

/** GEN203 for each line of a go.mod or go.work of these workspaces that the go command refuses. */
export function describeModuleFiles(workspaces: Iterable<Workspace>): readonly Diagnostic[] {
  const found = new Map<string, ModuleFileProblem & Pick<Workspace, 'tree'>>();
  for (const workspace of new Set(workspaces)) {
    for (const problem of refusedLines(workspace)) {
      found.set(`${problem.file}:${problem.line} ${problem.message}`, { ...problem, tree: workspace.tree });
    }
  }
  return [...found.values()].map(({ tree, ...problem }) => describe(problem, tree));
}
