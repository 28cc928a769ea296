/** A piece of a text and what is to stand in its place. `start` and `end` are UTF-16 indexes into the text as it was read; equal ones insert. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** Its lines end with `\n`. */
  readonly text: string;
}
