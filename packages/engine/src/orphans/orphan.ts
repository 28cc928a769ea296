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
  /** In code unit order of file. Empty where something in the repository could not be planned. */
  readonly orphans: readonly Orphan[];
  /** Generated mocks that nothing known asks for, where `doubts` do not let them be called orphans. */
  readonly undecided: readonly string[];
  /** The errors because of which it is not known what the repository makes. */
  readonly doubts: readonly Diagnostic[];
}
