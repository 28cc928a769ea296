import type { Diagnostic } from '@standin/diagnostics';
import type { PlannedRequest } from '../plan/plan.ts';

/**
 * What became of an output. `written` and `unchanged` of a run that writes; `missing`, `stale` and `unchanged` of one that only compares. `repeated`: an
 * earlier request of the plan makes the same bytes for the same destination. `printed`: it goes to the standard output.
 */
export type OutcomeKind = 'written' | 'unchanged' | 'missing' | 'stale' | 'repeated' | 'printed' | 'failed';

/** What became of one planned request. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly planned: PlannedRequest;
  /** What was made, where it is needed further: for `printed`, `missing` and `stale`. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run came to. */
export interface RunResult {
  /** In the order of the plan; shorter than the plan where the run was interrupted. */
  readonly outcomes: readonly Outcome[];
  readonly isInterrupted: boolean;
}
