import type { Diagnostic } from '@standin/diagnostics';
import type { PlannedRequest } from './plan.ts';

/** A plan while it is put together. */
export interface Draft {
  readonly requests: PlannedRequest[];
  /** The names of programs that directives call and that are not ours, one entry a directive. */
  readonly others: string[];
  readonly diagnostics: Diagnostic[];
}
