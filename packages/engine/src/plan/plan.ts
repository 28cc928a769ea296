import type { Diagnostic } from '@standin/diagnostics';
import type { TargetRequest } from '@standin/targets';

/** Where a request comes from: a `//go:generate` line, a `//gen:` comment on a type, an entry of gen.yaml, or the command line, which asks for the package in the directory `file`. */
export interface Origin {
  readonly kind: 'directive' | 'comment' | 'configuration' | 'command';
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  /** In bytes, from 1; of a directive, that of its command where it is absent. */
  readonly column?: number;
  readonly sourceLine: string;
}

/** One output to make. */
export interface PlannedRequest {
  readonly origin: Origin;
  readonly request: TargetRequest;
  /** Where the output goes, absolute; absent for the standard output. */
  readonly destination?: string;
  /** Variables of the process that are set for this request alone, `GOFLAGS` for instance. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What gen.yaml files and comments ask for. */
export interface ConfiguredPlan {
  readonly requests: readonly PlannedRequest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run is to do. */
export interface Plan {
  /** Directives in the order in which `go generate` would carry them out, then comments and entries of gen.yaml. */
  readonly requests: readonly PlannedRequest[];
  /** Directives that call something else, by program name, in code unit order of name. */
  readonly others: ReadonlyMap<string, number>;
  /** What cannot be carried out: directives, malformed lines, mistakes in gen.yaml, bad patterns. */
  readonly diagnostics: readonly Diagnostic[];
  /** The directories that were looked through, absolute. */
  readonly directories: readonly string[];
  /** Generated mocks that stand in these directories, absolute, whoever makes them. */
  readonly doubleFiles: readonly string[];
  /** Files with directives in these directories that `go generate` would not look at, absolute: build constraints leave them out, or they have no package clause. */
  readonly leftOut: readonly string[];
}
