/** The version of the view data: see `TemplateSet.viewVersion`. */
export const viewVersion = 1;

/** A name with a type, as printed. */
export interface TypedName {
  readonly name: string;
  readonly type: string;
}

/** A type that a test declares for itself: arguments, or mocks. */
export interface LocalType {
  readonly name: string;
  readonly fields: readonly TypedName[];
}

/** What is looked at behind the call: one result, or what was written to a writer. One of the `is...` holds. */
export interface TestCheck {
  /** An error, by errors.Is. */
  readonly isError: boolean;
  /** An error, of which only matters whether there is one. */
  readonly isFailure: boolean;
  /** Compared by `==`. */
  readonly isIdentical: boolean;
  /** Compared as a whole. */
  readonly isDeep: boolean;
  /** A function or channel: whether it is nil. */
  readonly isPresence: boolean;
  /** What was got, and what is wanted: expressions. */
  readonly got: string;
  readonly want: string;
  /** Of an error that some cases tell by errors.As: what they give to it, nil in others; empty where none does. */
  readonly wantAs: string;
  /** Before the result in a message: `Transfer() got1`; with print-inputs it holds verbs. */
  readonly message: string;
  /** The values of those verbs, each with `, ` before it. */
  readonly messageArguments: string;
  /** What ends the case where this fails: `Fatalf` for an error before other results, else `Errorf`. */
  readonly fail: string;
  /** The statement behind it, where there is no subtest to end: `continue`, or `return`; else empty. */
  readonly leave: string;
  /** How results are compared: at most one of these holds. */
  readonly isCmp: boolean;
  readonly isTestify: boolean;
  readonly t: string;
  /** Qualifiers; empty where the file does not need the package. */
  readonly errors: string;
  readonly reflect: string;
  readonly cmp: string;
  readonly assert: string;
}

/** One key of a case with its value, which may have several lines. */
export interface RowValue {
  readonly name: string;
  readonly value: string;
}

/** A case of a table. */
export interface TestRow {
  /** Its key in a map; empty where the cases are a list. */
  readonly key: string;
  readonly values: readonly RowValue[];
}

/** A table test: what `test.hbs` prints part by part. */
export interface TestView {
  readonly viewVersion: number;
  /** Which part is printed; one holds. */
  readonly isOpening: boolean;
  readonly isRow: boolean;
  readonly isClosing: boolean;
  /** What gen.yaml has as `template-data`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Statements that the test begins with. */
  readonly beginning: readonly string[];
  /** The test function. */
  readonly name: string;
  /** What it tests: `Service.Transfer`. */
  readonly subject: string;
  /** Names in the test: of *testing.T, of the table, of a case and of its name. */
  readonly t: string;
  readonly tests: string;
  readonly tt: string;
  readonly rowName: string;
  /** The key in the range clause: `_`, or the name of a case in a map. */
  readonly rangeKey: string;
  readonly skip: string;
  /** The qualifier of package testing. */
  readonly testing: string;
  /** The call that looks for goroutines that the test leaves behind: `goleak.VerifyNone(t, goleak.IgnoreCurrent())`; empty for none. */
  readonly leakCheck: string;
  readonly isNamed: boolean;
  readonly isParallel: boolean;
  readonly hasSubtests: boolean;
  /** Whether a case is copied for its subtest: before Go 1.22 all share one variable. */
  readonly copiesRow: boolean;
  readonly types: readonly LocalType[];
  readonly columns: readonly TypedName[];
  /** The case that is printed. */
  readonly row: TestRow;
  /** The column that wants a panic; empty where no case does. */
  readonly wantPanic: string;
  /** The variable with the error that doubles give, what its text is, and the qualifier of package errors; empty where no double fails. */
  readonly exampleError: string;
  readonly exampleText: string;
  readonly errors: string;
  /** Statements before the call. */
  readonly preparations: readonly string[];
  /** The call, with what takes its results. */
  readonly call: string;
  /** Statements behind the call, which read what came of it. */
  readonly readings: readonly string[];
  readonly checks: readonly TestCheck[];
}
