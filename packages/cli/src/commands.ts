import { Command, CommanderError } from 'commander';
import { exitStatus } from '@standin/diagnostics';
import { explainTopic } from './explain-topic.ts';
import { formatVersion } from './format-version.ts';
import { examples, runExamples } from './help-texts.ts';
import type { Io } from './io.ts';
import { printDiagnostics } from './print-diagnostics.ts';
import { readUsageError } from './read-usage-error.ts';

const columns = 80;
const usageStatus = 2;

/** Every command but `gen mock`, whose flags are Go's. Gives the exit status. */
export async function runCommands(commandLine: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const program = createProgram(io, (ended) => (status = ended));
  try {
    await program.parseAsync([...commandLine], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return endUsage(error, program, io);
    }
    throw error;
  }
}

function endUsage(error: CommanderError, program: Command, io: Io): number {
  if (error.exitCode === 0) {
    return 0;
  }
  if (error.code === 'commander.help') {
    io.stderr.write(`${program.helpInformation()}${examples}\n`);
    return usageStatus;
  }
  const diagnostic = readUsageError(
    error,
    program.commands.map((command) => command.name()),
  );
  printDiagnostics([diagnostic], io);
  return exitStatus([diagnostic]);
}

type End = (status: number) => void;

function createProgram(io: Io, end: End): Command {
  const program = prepare(new Command('gen'), io)
    .description('Writes Go test doubles from source alone: no Go toolchain, no code that compiles.')
    .helpCommand(false)
    .option('--version', 'print the version, and what it equals')
    .on('option:version', () => {
      io.stdout.write(formatVersion(io));
      throw new CommanderError(0, 'standin.version', 'version');
    })
    .addHelpText('after', examples);
  // Listed here only: `run` takes this command before it comes so far, since its flags are Go's.
  prepare(program.command('mock'), io).description("write gomock mocks; takes mockgen's flags (gen help mock)");
  addRunCommand(program, io, end);
  addHelpCommand(program, io, end);
  return program;
}

function addRunCommand(program: Command, io: Io, end: End): void {
  prepare(program.command('run'), io)
    .summary('carry out the //go:generate lines that call mockgen or gen mock')
    .description(
      'Carries out every //go:generate line that calls mockgen or gen mock, in one\nprocess, and ends with a table of what it wrote.',
    )
    .argument('[patterns...]', 'directories, patterns such as ./store/..., or Go files; this directory where left out')
    .option('-v, --verbose', 'list every file')
    .option('--color', 'print in colour, wherever the output goes')
    .option('--no-color', 'print without colour, as with NO_COLOR set')
    .addHelpText('after', runExamples)
    .action(async (patterns: readonly string[], options: { verbose?: boolean; color?: boolean }) => {
      const { runRunCommand } = await import('./run-command.ts');
      end(
        await runRunCommand(
          { patterns: patterns.length === 0 ? ['.'] : patterns, isVerbose: options.verbose ?? false, color: options.color },
          io,
        ),
      );
    });
}

function addHelpCommand(program: Command, io: Io, end: End): void {
  prepare(program.command('help'), io)
    .description('show the help of a command, or what a code such as GEN504 means')
    .argument('[topic]', 'a command or a code')
    .action(async (topic: string | undefined) => {
      const command = topic === 'mock' ? undefined : program.commands.find((candidate) => candidate.name() === topic);
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
        printDiagnostics([explained], io);
        end(usageStatus);
      }
    });
}

/** Makes commander print to `io`, within 80 columns, and throw where it would end the process; mistakes are printed as diagnostics. */
function prepare(command: Command, io: Io): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => columns,
    getErrHelpWidth: () => columns,
  });
}
