import type { TypedName } from '../view/test-view.ts';

/** A fuzz test: what `fuzz.hbs` prints part by part. */
export interface FuzzView {
  /** The same as that of table tests. */
  readonly viewVersion: number;
  /** Which part is printed; one holds. */
  readonly isOpening: boolean;
  readonly isSeed: boolean;
  readonly isClosing: boolean;
  /** What gen.yaml has as `template-data`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The test function. */
  readonly name: string;
  /** What it tests: `Money.Add`. */
  readonly subject: string;
  /** Names in the test: of *testing.F and of *testing.T. */
  readonly f: string;
  readonly t: string;
  /** The qualifier of package testing. */
  readonly testing: string;
  /** What package testing makes up, with its types. */
  readonly parameters: readonly TypedName[];
  /** The seed that is printed: an expression for each of the parameters, of exactly its type. */
  readonly seed: readonly string[];
  /** The call, its results dropped. */
  readonly call: string;
}
