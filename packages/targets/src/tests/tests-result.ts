import type { Diagnostic } from '@standin/diagnostics';
import type { GeneratedTest } from './generated-test.ts';

/** A test file as it is to be. */
export interface TestFile {
  /** Absolute. */
  readonly path: string;
  /** As it is; absent where it is new. */
  readonly before?: string;
  readonly text: string;
  /** The tests that the run made or changed in it. */
  readonly tests: readonly GeneratedTest[];
}

/** What a request for tests came to. */
export interface TestsResult {
  /** The functions that were asked for. */
  readonly functionCount: number;
  readonly files: readonly TestFile[];
  /** GEN140 for each function that no test can be written for, among them. */
  readonly diagnostics: readonly Diagnostic[];
}
