import { createDiagnostic, describeNearNames } from '@standin/diagnostics';
import type { Io } from '../../io.ts';
import type { CommandCall, CommandDefinition, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { formatBashScript } from './bash-script.ts';
import { describeCompletions, type CompletedCommand } from './describe-completions.ts';
import { formatFishScript } from './fish-script.ts';
import { formatZshScript } from './zsh-script.ts';

const shells: ReadonlyMap<string, (commands: readonly CompletedCommand[]) => string> = new Map([
  ['bash', formatBashScript],
  ['zsh', formatZshScript],
  ['fish', formatFishScript],
]);

/** `gen completion SHELL`: prints the script to standard output. Gives the exit status. */
export function runCompletionCommand({ arguments: [shell = ''] }: CommandCall, io: Io, table: readonly CommandDefinition[]): CommandEnd {
  const format = shells.get(shell);
  if (format === undefined) {
    const names = [...shells.keys()];
    const hint = describeNearNames(shell, names) ?? `one of ${names.join(', ')}`;
    return refuse(createDiagnostic({ code: 'GEN317', message: `no completion for the shell ${shell}`, hint }));
  }
  io.stdout.write(format(describeCompletions(table)));
  return 0;
}
