import type { InitContext, loadInit } from '@standin/engine';
import type { Io } from '../../io.ts';

/** One call of `gen init`. */
export interface InitRun {
  readonly context: InitContext;
  readonly init: Awaited<ReturnType<typeof loadInit>>;
  /** Absolute: of gen.yaml. */
  readonly path: string;
  readonly io: Io;
  readonly color: boolean;
  readonly isQuiet: boolean;
  /** Whether the result is printed as JSON. */
  readonly isJson: boolean;
  /** Whether the user wants to be asked before files are changed. */
  readonly mayAsk: boolean;
  /** Whether it is only shown what would be done. */
  readonly prints: boolean;
}
