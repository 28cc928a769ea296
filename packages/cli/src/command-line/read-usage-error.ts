import type { CommanderError } from 'commander';
import { createDiagnostic, describeNearNames, type Diagnostic, type DiagnosticCode } from '@standin/diagnostics';

const codes: ReadonlyMap<string, DiagnosticCode> = new Map([
  ['commander.unknownOption', 'GEN301'],
  ['commander.optionMissingArgument', 'GEN302'],
  ['commander.unknownCommand', 'GEN313'],
  ['commander.excessArguments', 'GEN305'],
]);

/** What the user may have meant: commands, and the long options of the one that was called. */
export interface KnownNames {
  readonly commands: readonly string[];
  readonly options: readonly string[];
  /** What shows the help of the command that was called: `gen help run`. */
  readonly helpCommand: string;
}

/** What commander says about a command line, as a diagnostic with near names. */
export function readUsageError(error: CommanderError, known: KnownNames): Diagnostic {
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  const near =
    error.code === 'commander.unknownCommand'
      ? describeNearNames(name, known.commands)
      : error.code === 'commander.unknownOption'
        ? describeNearOptions(name, known.options)
        : readSuggestion(suggestion);
  return createDiagnostic({
    code: codes.get(error.code) ?? 'GEN317',
    message: message.replaceAll("'", ''),
    hint: near ?? `see ${known.helpCommand}`,
  });
}

/** Options are compared without their hyphens, which would make all of them alike. */
function describeNearOptions(name: string, options: readonly string[]): string | undefined {
  const bare = name.replace(/^--?/, '').replace(/=.*$/s, '');
  const names = [...options.map((option) => option.replace(/^--/, '')), 'help', 'version'];
  return describeNearNames(bare, names)?.replaceAll(/(?<=^did you mean |, | or )[\w-]+/g, '--$&');
}

function readSuggestion(suggestion: string | undefined): string | undefined {
  return suggestion?.replace(/^\(Did/, 'did').replace(/\)$/, '');
}
