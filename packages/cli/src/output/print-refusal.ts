import { exitStatus, type Diagnostic } from '@standin/diagnostics';
import type { Io } from '../io.ts';
import { formatJsonResult } from './format-json-result.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { wantsJson } from './wants-json.ts';

/** What was asked of the program where it refuses. */
export interface RefusedCall {
  /** The command line, the name of the command first. */
  readonly words: readonly string[];
  /** Whether GEN_FORMAT counts for the command. */
  readonly takesFormat: boolean;
  /** What --color says. */
  readonly color?: boolean | undefined;
}

/** Prints why nothing is done to standard error and, where JSON is asked for, to standard output as a result that has nothing else. Gives the exit status. */
export function printRefusal(diagnostics: readonly Diagnostic[], { words, takesFormat, color }: RefusedCall, io: Io): number {
  const [command = ''] = words;
  const status = exitStatus(diagnostics);
  printDiagnostics(diagnostics, io, color);
  if (wantsJson(words, takesFormat ? io.variables['GEN_FORMAT'] : undefined))
    io.stdout.write(formatJsonResult({ command, status, diagnostics }, io.workingDirectory));
  return status;
}
