import { exitStatus, type Diagnostic } from '@standin/diagnostics';
import { loadListClients, openSession, type RecognizePackage, type Session } from '@standin/engine';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { describeUnresolved } from './describe-unresolved.ts';
import { findContradiction } from './find-contradiction.ts';
import { formatCalls } from './format-calls.ts';
import { formatClientsJson } from './format-clients-json.ts';
import { formatClientsSummary } from './format-clients-summary.ts';

/** `gen fake`: writes fakes, or with --list prints the calls of clients to standard output. Gives the exit status, or why nothing was done. */
export async function runFakeCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const { arguments: given, options } = call;
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) return refuse(settings);
  const contradiction = findContradiction(call, settings);
  if (contradiction !== undefined) return refuse(contradiction);
  if (options['list'] !== true) return (await import('./write-fakes.ts')).writeFakes(call, settings, io);
  const session = openSession(machineOf(io));
  const { workingDirectory } = io;
  const { planOptions, diagnostics: ofOptions } = await readPlanOptions(call, io);
  const request = { patterns: given.length === 0 ? ['.'] : given, directory: workingDirectory, options: planOptions };
  const [listClients, recognize] = await Promise.all([loadListClients(), loadRecognition(session)]);
  const listing = listClients(session, request, recognize);
  const unresolved = listing.packages.flatMap((report) => describeUnresolved(report, options['strict'] === true ? 'error' : 'note'));
  const diagnostics: readonly Diagnostic[] = [...ofOptions, ...listing.diagnostics, ...unresolved];
  const status = exitStatus(diagnostics);
  if (settings.format === 'json') {
    io.stdout.write(formatClientsJson({ ...listing, diagnostics }, { status, relativeTo: workingDirectory }));
    return status;
  }
  printDiagnostics(diagnostics, io, settings.color);
  io.stdout.write(
    formatCalls(listing.packages, {
      relativeTo: workingDirectory,
      isVerbose: options['verbose'] === true,
      color: settings.outputColor,
      ...(io.isOutputTerminal && { columns: io.columns }),
    }),
  );
  io.stderr.write(formatClientsSummary(listing));
  return status;
}

async function loadRecognition({ tree, environment }: Session): Promise<RecognizePackage> {
  const [{ loadGrammar }, targets] = await Promise.all([import('@standin/syntax'), import('@standin/targets')]);
  await loadGrammar();
  const sources = { tree, environment, programs: targets.createPrograms() };
  return (directory, clients) => targets.listClients({ ...sources, directory, clients });
}
