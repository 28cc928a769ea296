import type { Diagnostic } from '@standin/diagnostics';
import type { TextEdit } from '@standin/render';

/** What becomes of a test: it is new, gets more rows, is made anew around people's rows, or stays as it is, whoever wrote it. */
export type TestChange = 'added' | 'extended' | 'updated' | 'unchanged';

/** What is done about a test in its file. */
export interface TestEdits {
  readonly change: TestChange;
  readonly edits: readonly TextEdit[];
  readonly diagnostics: readonly Diagnostic[];
}
