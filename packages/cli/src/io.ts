import type { Terminal } from './terminal/terminal.ts';

/** Somewhere to print to. */
export interface Output {
  write(text: string): unknown;
}

/** The exit status of a run that was stopped by Ctrl-C, or by SIGTERM: 128 and the number of the signal. */
export type InterruptStatus = 130 | 143;

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
  /** Whether `stdout`, where results go, is a terminal. */
  readonly isOutputTerminal: boolean;
  /** Whether somebody can be asked: standard input and standard error are terminals. */
  readonly canAsk: boolean;
  /** The name that the program was called by: `gen` or `mockgen`. */
  readonly program: string;
  /** Names the build of this program; absent where it runs from source, and nothing is kept between runs. */
  readonly build?: string;
  /** Milliseconds from some start, for how long things took. */
  now(): number;
  /** Prints a question to `stderr` and gives the line that is answered, without its end; an empty one where the input ends. */
  ask(question: string): Promise<string>;
  /**
   * Calls `listener` at the first Ctrl-C (SIGINT) or SIGTERM with the exit status that goes with it, until the function that it gives back is called.
   */
  onInterrupt(listener: (status: InterruptStatus) => void): () => void;
  /**
   * Calls `listener` when whoever reads what is printed, to `stdout` or to `stderr`, has stopped reading, which the next thing shows that is printed; until the
   * function that it gives back is called.
   */
  onReaderGone(listener: () => void): () => void;
  /** The terminal, for commands that stay. */
  openTerminal(): Promise<Terminal>;
  /** Calls `listener` when standard input ends, until the function that it gives back is called. What is read is lost. */
  onInputEnd(listener: () => void): () => void;
}
