import type { Diagnostic } from '@standin/diagnostics';
import type { Origin, PlannedRequest } from './plan.ts';

/** A directive that asks for fakes of its package. */
export interface FakeDirective {
  readonly origin: Origin;
  /** What stands behind `gen fake`. */
  readonly words: readonly string[];
}

/** A plan while it is put together. */
export interface Draft {
  readonly requests: PlannedRequest[];
  /** Fakes of a package are planned with what gen.yaml says of it. */
  readonly fakes: FakeDirective[];
  /** The names of programs that directives call and that are not ours, one entry a directive. */
  readonly others: string[];
  readonly diagnostics: Diagnostic[];
}
