import type { TestDirective } from './directive.ts';
import type { PlacedTest } from './frame.ts';
import type { PreparedTest } from './prepare-test.ts';

/** A test file as it was read. */
export interface TestFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

/** A test that gen wrote once, as it stands in its file, and as it is generated now. */
export interface TestPair {
  readonly file: TestFile;
  /** The name of the function in the file. */
  readonly name: string;
  readonly existing: PlacedTest;
  /** The line above it. */
  readonly record: { readonly start: number; readonly end: number; readonly directive: TestDirective };
  readonly prepared: PreparedTest;
}
