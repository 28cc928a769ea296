/** Somewhere to print to. */
export interface Output {
  write(text: string): unknown;
}

/** The machine as the command line sees it: everything that a run takes from its process and gives back to it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Node's names of the platform and architecture. */
  readonly platform: string;
  readonly architecture: string;
  readonly homeDirectory: string;
  /** Whether `stderr`, where everything for people goes, is a terminal; and how wide it is. */
  readonly isTerminal: boolean;
  readonly columns: number;
  /** The name that the program was called by: `gen` or `mockgen`. */
  readonly program: string;
  /** Milliseconds from some start, for how long things took. */
  now(): number;
  /** Calls `listener` at the first Ctrl-C, until the function that it gives back is called. */
  onInterrupt(listener: () => void): () => void;
}
