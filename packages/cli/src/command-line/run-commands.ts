import { CommanderError, type Command, type Option } from 'commander';
import type { Diagnostic } from '@standin/diagnostics';
import type { Io } from '../io.ts';
import { printRefusal, type RefusedCall } from '../output/print-refusal.ts';
import { commandTable } from '../commands/command-table.ts';
import { createProgram, prepare, type End } from './create-program.ts';
import { expandSwitches } from './expand-switches.ts';
import { explainTopic } from '../commands/explain/explain-topic.ts';
import { readUsageError } from './read-usage-error.ts';
import { refuse } from '../commands/refuse.ts';
import { withDefaultCommand } from './with-default-command.ts';

/** Every command but `gen mock`, whose flags are Go's. Gives the exit status. */
export async function runCommands(commandLine: readonly string[], io: Io): Promise<number> {
  const words = readWords(commandLine);
  const [commandName = ''] = words;
  const refused: RefusedCall = { words, takesFormat: takesFormat(commandName) };
  let status = 0;
  const end: End = (ended, { options }) => {
    const color = options['color'] as boolean | undefined;
    status = typeof ended === 'number' ? ended : printRefusal(ended.diagnostics, { ...refused, color }, io);
  };
  const program = createProgram(io, end);
  addHelpCommand(program, io, end);
  try {
    await program.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : printRefusal([describeUsage(error, program, commandName)], refused, io);
    }
    throw error;
  }
}

function readWords(commandLine: readonly string[]): readonly string[] {
  const [name = '', ...rest] = withDefaultCommand(commandLine);
  const definition = commandTable.find((candidate) => candidate.name === name);
  return definition === undefined ? [name, ...rest] : [name, ...expandSwitches(rest, definition.options)];
}

/** The commands that print results in more than one form are those that GEN_FORMAT is for. */
function takesFormat(commandName: string): boolean {
  return commandTable.some(({ name, options }) => name === commandName && options.some(({ syntax }) => syntax.startsWith('--format ')));
}

function describeUsage(error: CommanderError, program: Command, commandName: string): Diagnostic {
  const command = program.commands.find((candidate) => candidate.name() === commandName) ?? program;
  return readUsageError(error, {
    commands: program.commands.map((candidate) => candidate.name()),
    options: command.options.flatMap(listNames),
    helpCommand: command === program ? 'gen --help' : `gen help ${commandName}`,
  });
}

function listNames({ long, flags }: Option): readonly string[] {
  if (!long) return [];
  return flags.endsWith('<true|false>') ? [long, long.replace('--', '--no-')] : [long];
}

function addHelpCommand(program: Command, io: Io, end: End): void {
  prepare(program.command('help'), io)
    .description('show the help of a command, or what a code such as GEN504 means')
    .argument('[topic]', 'a command or a code')
    .action(async (topic: string | undefined) => {
      const loadHelp = commandTable.find(({ name }) => name === topic)?.loadHelp;
      if (loadHelp !== undefined) {
        io.stdout.write(await loadHelp());
        return;
      }
      const command = program.commands.find((candidate) => candidate.name() === topic);
      if (topic === undefined || command) {
        (command ?? program).outputHelp();
        return;
      }
      const explained = await explainTopic(
        topic,
        program.commands.map((candidate) => candidate.name()),
      );
      if (typeof explained === 'string') {
        io.stdout.write(explained);
      } else {
        end(refuse(explained), { arguments: [topic], options: {} });
      }
    });
}
