import type { Diagnostic } from '@standin/diagnostics';
import type { PlannedFile, PlannedTest } from './regeneration/plan-file.ts';

/** What a request for tests came to. */
export interface TestsResult {
  /** How many functions were asked for. */
  readonly functionCount: number;
  /** The test files that change. */
  readonly files: readonly PlannedFile[];
  readonly tests: readonly PlannedTest[];
  /** GEN140 for each function that no test can be written for, among them. */
  readonly diagnostics: readonly Diagnostic[];
}
