/** How a finding stands: all well; worth knowing; or something that mocks need is not there. */
export type FindingState = 'good' | 'notice' | 'missing';

/** One thing that `gen doctor` looked at. */
export interface Finding {
  /** A short name for machines and the first column: `standard library`. */
  readonly check: string;
  readonly state: FindingState;
  /** What was found, in words. */
  readonly message: string;
  /** More of it, one thing a line. */
  readonly details?: readonly string[];
  /** What to do; there is one wherever something is missing. */
  readonly hint?: string;
}
