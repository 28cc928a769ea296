import type { Diagnostic } from '@standin/diagnostics';
import type { Io } from '../io.ts';

/** An argument of a command, as usage lines have it: `[patterns...]`. */
export interface ArgumentDefinition {
  readonly syntax: string;
  readonly description: string;
  /** The values that it takes, where they can be listed. */
  readonly choices?: readonly string[];
}

/** An option of a command, as usage lines have it: `-v, --verbose`, `--format <form>`. */
export interface OptionDefinition {
  readonly syntax: string;
  readonly description: string;
  /** The values that it takes, where they can be listed. */
  readonly choices?: readonly string[];
  /** An option of gen.yaml: help leaves it to `gen help options`, and it may be repeated. */
  readonly isSetting?: boolean;
  /** A setting that is true or false: `--typed` and `--no-typed` stand for its two values. */
  readonly isSwitch?: boolean;
}

/** What a command line said: the arguments in order, and the options by their long names in camel case, as commander gives them; settings as lists of texts. */
export interface CommandCall {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** A command that did nothing, and why: what says so is the same for all of them, under --json as well. */
export interface Refusal {
  readonly kind: 'refused';
  readonly diagnostics: readonly Diagnostic[];
}

/** What a command comes to: the exit status, or why nothing was done. */
export type CommandEnd = number | Refusal;

/** Carries out a command and gives the exit status, or why it does not. `table` holds all commands, for those that are about commands. */
export type CommandAction = (call: CommandCall, io: Io, table: readonly CommandDefinition[]) => CommandEnd | Promise<CommandEnd>;

/** A command: what its help and the completion of shells say, and how it is loaded. */
export interface CommandDefinition {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly description: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  /** What stands under the options: notes and examples, in 80 columns. */
  readonly notes: string;
  /** Its help, where its flags are written as Go's: such a command is taken before commander, which knows nothing of them. */
  readonly loadHelp?: () => Promise<string>;
  /** Loads what carries it out, so that starting one command costs nothing of the others. */
  load(): Promise<CommandAction>;
}
