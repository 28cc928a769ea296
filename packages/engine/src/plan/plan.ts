import type { Diagnostic } from '@standin/diagnostics';
import type { MockRequest } from '@standin/targets';

/** The directive that a request comes from. */
export interface Origin {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly sourceLine: string;
}

/** A directive to carry out. */
export interface PlannedRequest {
  readonly origin: Origin;
  readonly request: MockRequest;
  /** Where the output goes, absolute; absent for the standard output. */
  readonly destination?: string;
  /** Variables that the call sets for itself, `GOFLAGS` for instance. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What a run is to do. */
export interface Plan {
  /** In the order in which `go generate` would carry them out. */
  readonly requests: readonly PlannedRequest[];
  /** Directives that call something else, by program name, in code unit order of name. */
  readonly others: ReadonlyMap<string, number>;
  /** Directives that call a mock generator and cannot be carried out, malformed lines, bad patterns. */
  readonly diagnostics: readonly Diagnostic[];
}
