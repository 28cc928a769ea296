/** A `//go:generate` line of a file. */
export interface DirectiveLine {
  /** From 1. */
  readonly line: number;
  /** The whole line without its end. */
  readonly text: string;
  /** Why the go command refuses the line before it looks at its words. */
  readonly fault?: string;
}
