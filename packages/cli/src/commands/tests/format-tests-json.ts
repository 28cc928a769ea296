import { displayPath, exitStatus } from '@standin/diagnostics';
import type { EditedFile, PlannedTests } from '@standin/engine';
import { formatJsonResult } from '../../output/format-json-result.ts';

/** What the JSON form of tests needs beside them. */
export interface TestsJsonOptions {
  /** Paths are shown from here. */
  readonly relativeTo: string;
  readonly isWritten: boolean;
  /** What changes in a file, as a unified diff. */
  readonly patchOf: (file: EditedFile) => string;
}

/** Tests as one JSON object of version 1 (docs/json.md), ending in a line end. */
export function formatTestsJson({ functionCount, files, diagnostics }: PlannedTests, options: TestsJsonOptions): string {
  const { relativeTo, isWritten, patchOf } = options;
  const described = files.map(({ path, before, text, tests }) => ({
    path: displayPath(path, relativeTo),
    kind: before === undefined ? 'new' : before === text ? 'unchanged' : 'changed',
    tests: tests.map(({ name, subject, rows }) => ({ name, subject, cases: rows.length })),
    patch: patchOf({ file: path, ...(before !== undefined && { before }), after: text }),
  }));
  const fields = { isWritten, functions: functionCount, files: described };
  return formatJsonResult({ command: 'tests', status: exitStatus(diagnostics), fields, diagnostics }, relativeTo);
}
