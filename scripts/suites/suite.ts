import type { Side } from './side.ts';

/** What a suite saw on one side, by the name of the test. */
export type Verdicts = ReadonlyMap<string, string>;

/** Tests of others that run on a MySQL. */
export interface Suite {
  readonly name: string;
  /** It takes minutes: only the long form has it. */
  readonly isHeavy: boolean;
  /** Lays it out in an empty place of its own, which it gives. Throws with the reason where it is not to be had. */
  readonly prepare: () => Promise<string>;
  /** Runs it, or some of its top-level tests, as it was laid out in `directory`, on an empty database. */
  readonly run: (directory: string, side: Side, database: string, tests?: readonly string[]) => Promise<Verdicts>;
}
