/** How bad a finding is: an `error` makes the run fail, a `warning` and a `note` do not. */
export type Severity = 'error' | 'warning' | 'note';

/**
 * A place in a file as Go tools print it. `line` and `column` count from 1; `column` counts bytes of UTF-8, as the Go compiler does.
 * Both are absent where the finding is about the file as a whole.
 */
export interface Position {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Another place that a finding has to do with, and what it is to it: `directive`, for instance. */
export interface Related {
  readonly label: string;
  readonly position: Position;
}

/** One finding for the user: what is wrong, where, and what to do about it. Frozen. */
export interface Diagnostic {
  /** A key of `diagnosticCodes`, `GEN101` for instance. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence without a full stop, in lower case, as Go's own messages are. */
  readonly message: string;
  readonly position?: Position;
  /** What the user can do. */
  readonly hint?: string;
  /** The text of the line at `position`, for the caret. */
  readonly sourceLine?: string;
  readonly related?: Related;
}
