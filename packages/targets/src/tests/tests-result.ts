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

/** A function that no test can be written for, and why. */
export interface UntestableFunction {
  /** `Service.Transfer`. */
  readonly name: string;
  readonly reason: string;
  /** Where it is declared: absolute file, line and column, both from 1. */
  readonly position: { readonly file: string; readonly line: number; readonly column: number };
}

/** What a request for tests came to. */
export interface TestsResult {
  /** The functions that were asked for. */
  readonly functionCount: number;
  readonly files: readonly TestFile[];
  readonly untestable: readonly UntestableFunction[];
  readonly diagnostics: readonly Diagnostic[];
}
