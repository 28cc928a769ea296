/** Something that a run passed over. */
export interface Skipped {
  /** Absolute: a file, or a directory. */
  readonly file: string;
  readonly line?: number;
  /** Why, as the end of a sentence: `calls stringer`. */
  readonly why: string;
}
