import { createDiagnostic } from '@standin/diagnostics';
import type { Io } from './io.ts';
import { printRefusal } from './output/print-refusal.ts';

/**
 * Carries out a command line, without the program's name, and gives the exit status: 0, 1 for the user's source and files, 2 for usage, configuration
 * and our own bugs, 130 after Ctrl-C. Each command is loaded when it is called, so that starting one costs little more than starting Node.
 */
export async function run(commandLine: readonly string[], io: Io): Promise<number> {
  try {
    const [command, ...rest] = commandLine;
    if (io.program === 'mockgen' || command === 'mock') {
      const { runMockCommand } = await import('./commands/mock/mock-command.ts');
      return await (io.program === 'mockgen' ? runMockCommand(commandLine, 'mockgen', io) : runMockCommand(rest, 'gen mock', io));
    }
    if (command === 'stub') {
      const { runStubCommand } = await import('./commands/stub/stub-command.ts');
      return await runStubCommand(rest, io);
    }
    const { runCommands } = await import('./command-line/run-commands.ts');
    return await runCommands(commandLine, io);
  } catch (error) {
    const hint = 'this is a bug in gen; please report it with the command line';
    const diagnostic = createDiagnostic({ code: 'GEN901', message: `unexpected: ${String(error)}`, hint });
    const [command = ''] = io.program === 'mockgen' ? ['mock'] : commandLine;
    const takesGoFlags = ['mock', 'stub'].includes(command);
    return printRefusal([diagnostic], { words: takesGoFlags ? [command] : commandLine, takesFormat: !takesGoFlags }, io);
  }
}
