import type { Expectation } from '../../fakes/schema/expectations-of.ts';
import type { AvailableFakes } from './available-fakes.ts';
import type { OwnedCall } from './example-fake-calls.ts';

/** Fakes that a test makes a receiver with. */
export interface WiredFakes {
  readonly available: AvailableFakes;
  /** The builder that makes the receiver: a method of the fakes, or a function for a generic constructor. */
  readonly builder: string;
  readonly mysql?: WiredMysql;
}

/** A fake MySQL behind which go-sqlmock is, or a database without rows; with another back end, a test says nothing of statements. */
export interface WiredMysql {
  readonly backend: 'sqlmock' | 'engine';
  /** The statements of the package, which go-sqlmock can be told to expect. */
  readonly expectations: readonly Expectation[];
  /** What the functions of the package call, as examples of what go-sqlmock is told. */
  readonly examples: readonly OwnedCall[];
}
