/** A row of a table test. */
export interface GeneratedRow {
  /** Why the row is offered: a key that stays the same from one run to the next, such as `zero` or `under:Status:AccountActive`. */
  readonly cause: string;
  /** The element of the table as Go text, its braces and the comma behind it included: whole lines. */
  readonly text: string;
}

/** A package that a test names; without a name its own serves. */
export interface TestImport {
  readonly path: string;
  readonly name?: string;
}

/** A table test as it would stand in a file that has none for its subject. `opening`, rows and `closing`, put together line by line, are in gofmt's form. */
export interface GeneratedTest {
  /** The test function: `TestService_Transfer`. */
  readonly name: string;
  /** What it tests: `Service.Transfer`, or `Transfer` of a function. */
  readonly subject: string;
  /** What the frame depends on of the subject and its wiring, one token a word, to be summed: where it is the same, the frame is not made anew. */
  readonly signature: string;
  /** Whole lines: from `func` through `tests := []struct {...}{`. */
  readonly opening: string;
  readonly rows: readonly GeneratedRow[];
  /** Whole lines: from the brace that closes the table through that of the function. */
  readonly closing: string;
  readonly imports: readonly TestImport[];
}
