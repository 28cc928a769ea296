import type { Diagnostic } from '@standin/diagnostics';

/** The value of a flag that is a list, read: its entries, and what is wrong with it. */
export interface Specification<Entries> {
  readonly entries: Entries;
  readonly diagnostics: readonly Diagnostic[];
}
