/** One run of mockgen: what `go generate`, a Makefile or a person would start. */
export interface MockgenCall {
  /** Unique in its corpus, and the same on every machine. */
  readonly id: string;
  /** The working directory, relative to the tree's root, with `/`. */
  readonly directory: string;
  /** What follows `mockgen` on the command line. */
  readonly arguments: readonly string[];
  /** What the call needs in its environment beyond the corpus' own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What came of a call, whoever carried it out. */
export interface Outcome {
  readonly exitCode: number;
  /** The file's text, or standard output where no destination is given; absent where nothing was written. */
  readonly text?: string;
  /** Where `text` went, relative to the tree's root, with `/`; absent for standard output. */
  readonly destination?: string;
  /** Standard error, without the tree's absolute path. */
  readonly messages: string;
}

/** A call together with what the real mockgen made of it. */
export interface OracleRecord extends MockgenCall, Outcome {
  /** Whether Go accepts `text` where it stands, and there is a mock in it; absent where nobody looked. */
  readonly compiles?: boolean;
  /** Whether the mocks implement their interfaces; absent where nobody looked. */
  readonly satisfies?: boolean;
}
