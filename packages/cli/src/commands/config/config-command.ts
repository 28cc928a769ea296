import { createDiagnostic, exitStatus } from '@standin/diagnostics';
import { inspectConfiguration, openSession } from '@standin/engine';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import { formatConfiguration } from './format-configuration.ts';
import { formatConfigurationJson } from './format-configuration-json.ts';

/** `gen config`: prints which options hold for a package or interface, and where each comes from, to standard output. Gives the exit status. */
export async function runConfigCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const { workingDirectory } = io;
  const [place = '.', name] = call.arguments;
  const given = await readPlanOptions(call, io);
  const query = { workingDirectory, package: place, interface: name, ...given.planOptions };
  const view = await inspectConfiguration(openSession(machineOf(io)), query);
  const diagnostics = [...given.diagnostics, ...view.diagnostics];
  // An interface that is not there is a mistake of the command line, not of the source.
  const status = exitStatus(diagnostics) === 0 ? 0 : 2;
  if (settings.format === 'json') {
    io.stdout.write(formatConfigurationJson({ ...view, diagnostics }, { interface: name, relativeTo: workingDirectory, status }));
    return status;
  }
  printDiagnostics(diagnostics, io, settings.color);
  if (status !== 0) return status;
  io.stdout.write(
    formatConfiguration(view, { interface: name, relativeTo: workingDirectory, columns: io.columns, color: settings.outputColor }),
  );
  if (view.files.length === 0) printDiagnostics([describeAbsence()], io, settings.color);
  return status;
}

function describeAbsence() {
  const message = 'there is no gen.yaml here or above, up to the root of the repository';
  return createDiagnostic({ code: 'GEN321', severity: 'note', message, hint: 'gen init writes one' });
}
