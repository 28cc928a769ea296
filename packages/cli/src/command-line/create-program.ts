import { Command, CommanderError, Option } from 'commander';
import { formatVersion } from '../format-version.ts';
import type { Io } from '../io.ts';
import type { CommandCall, CommandDefinition, CommandEnd, OptionDefinition } from '../commands/command.ts';
import { commandTable } from '../commands/command-table.ts';
import { examples, settingsNote } from './help-texts.ts';

const columns = 80;

/** Takes what the command that ran came to, and how it was called. */
export type End = (end: CommandEnd, call: CommandCall) => void;

/** The whole command line as commander knows it, made from the table of commands. */
export function createProgram(io: Io, end: End): Command {
  const program = prepare(new Command('gen'), io)
    .description('Writes Go test doubles from source alone: no Go toolchain, no code that compiles.')
    .usage('[command] [options]')
    .helpCommand(false)
    // With their arguments beside them, the names would leave no room for what commands do.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .option('--version', 'print the version, and what it equals')
    .on('option:version', () => {
      io.stdout.write(formatVersion(io));
      throw new CommanderError(0, 'standin.version', 'version');
    })
    .addHelpText('after', examples);
  for (const definition of commandTable) addCommand(program, definition, io, end);
  return program;
}

function addCommand(program: Command, definition: CommandDefinition, io: Io, end: End): void {
  const command = prepare(program.command(definition.name), io).summary(definition.summary).description(definition.description);
  for (const { syntax, description } of definition.arguments) command.argument(syntax, description);
  for (const option of definition.options) command.addOption(createOption(option));
  if (definition.options.some(({ isSetting }) => isSetting)) command.addHelpText('after', settingsNote);
  if (definition.notes !== '') command.addHelpText('after', definition.notes);
  command.action(async () => {
    const carryOut = await definition.load();
    const call: CommandCall = { arguments: command.args, options: command.opts() };
    end(await carryOut(call, io, commandTable), call);
  });
}

function createOption({ syntax, description, choices, isSetting }: OptionDefinition): Option {
  const option = new Option(syntax, description);
  if (isSetting) return option.hideHelp().argParser((text: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), text]);
  return choices === undefined ? option : option.choices(choices);
}

/** Makes commander print to `io`, within 80 columns, and throw where it would end the process; mistakes are printed as diagnostics. */
export function prepare(command: Command, io: Io): Command {
  return command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => columns,
    getErrHelpWidth: () => columns,
  });
}
