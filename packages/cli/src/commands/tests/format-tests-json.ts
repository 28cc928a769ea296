import { displayPath, exitStatus } from '@standin/diagnostics';
import type { EditedFile, PlannedTests, WrittenTests } from '@standin/engine';
import { formatJsonResult } from '../../output/format-json-result.ts';

/** What the JSON form of tests needs beside them. */
export interface TestsJsonOptions {
  /** Paths are shown from here. */
  readonly relativeTo: string;
  /** Absent where nothing is to be written. */
  readonly written: WrittenTests | undefined;
  /** What changes in a file, as a unified diff. */
  readonly patchOf: (file: EditedFile) => string;
}

/** Tests as one JSON object of version 1 (docs/json.md), ending in a line end. */
export function formatTestsJson({ functionCount, files, tests, diagnostics }: PlannedTests, options: TestsJsonOptions): string {
  const { relativeTo, written, patchOf } = options;
  const fields = {
    functions: functionCount,
    files: files.map((file) => ({
      path: displayPath(file.file, relativeTo),
      kind: file.before === undefined ? 'new' : 'changed',
      isWritten: written?.files.includes(file) === true,
      patch: patchOf(file),
    })),
    tests: tests.map(({ name, subject, file, change }) => ({ name, subject, file: displayPath(file, relativeTo), change })),
  };
  return formatJsonResult({ command: 'tests', status: exitStatus(diagnostics), fields, diagnostics }, relativeTo);
}
