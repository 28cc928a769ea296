/** What a judge found: a line to read, and what is wrong. */
export interface Judgement {
  readonly summary: string;
  /** Nothing where all is well. */
  readonly faults: readonly string[];
}
