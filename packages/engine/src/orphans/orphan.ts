import type { Diagnostic } from '@standin/diagnostics';

/** A generated mock that nothing in the repository asks for. */
export interface Orphan {
  /** Absolute. */
  readonly file: string;
  /** From 1: that of its header. */
  readonly line: number;
  /** Absolute: the repository that it was looked up in. */
  readonly root: string;
}

/** What looking for orphans shows. */
export interface OrphanSearch {
  /** In code unit order of file. */
  readonly orphans: readonly Orphan[];
  /** Generated mocks that nothing known asks for, and that something of `doubts` may. */
  readonly undecided: readonly string[];
  /** The errors because of which it is not known whether something makes `undecided`. */
  readonly doubts: readonly Diagnostic[];
}
