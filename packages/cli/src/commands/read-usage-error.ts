import type { CommanderError } from 'commander';
import { createDiagnostic, describeNearNames, type Diagnostic, type DiagnosticCode } from '@standin/diagnostics';

const codes: ReadonlyMap<string, DiagnosticCode> = new Map([
  ['commander.unknownOption', 'GEN301'],
  ['commander.optionMissingArgument', 'GEN302'],
  ['commander.unknownCommand', 'GEN313'],
  ['commander.excessArguments', 'GEN305'],
]);

/** What commander says about a command line, as a diagnostic with near names. */
export function readUsageError(error: CommanderError, commandNames: readonly string[]): Diagnostic {
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  const near = error.code === 'commander.unknownCommand' ? describeNearNames(name, commandNames) : readSuggestion(suggestion);
  return createDiagnostic({
    code: codes.get(error.code) ?? 'GEN317',
    message: message.replaceAll("'", ''),
    hint: near ?? 'see gen --help',
  });
}

function readSuggestion(suggestion: string | undefined): string | undefined {
  return suggestion?.replace(/^\(Did/, 'did').replace(/\)$/, '');
}
