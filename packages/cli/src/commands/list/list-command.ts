import { exitStatus } from '@standin/diagnostics';
import { listInterfaces, openListSession, type Listing, type ListOptions } from '@standin/engine';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { readPlanOptions } from '../../planned/read-plan-options.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { formatListing } from './format-listing.ts';
import { formatListingJson } from './format-listing-json.ts';
import { formatSummary } from './format-summary.ts';

/** `gen list`: prints what packages declare that can be mocked to standard output. Gives the exit status. */
export async function runListCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const { arguments: given, options } = call;
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) return refuse(settings);
  const patterns = given.length === 0 ? ['.'] : given;
  const { planOptions, diagnostics } = await readPlanOptions(call, io);
  const found = await listInterfaces(openListSession(machineOf(io)), patterns, io.workingDirectory, {
    ...readOptions(options),
    planOptions,
  });
  const listing: Listing = { ...found, diagnostics: [...diagnostics, ...found.diagnostics] };
  const status = exitStatus(listing.diagnostics);
  const relativeTo = io.workingDirectory;
  if (settings.format === 'json') {
    io.stdout.write(formatListingJson(listing, { status, relativeTo }));
  } else {
    printDiagnostics(listing.diagnostics, io, settings.color);
    io.stdout.write(formatListing(listing.packages, { columns: io.columns, color: settings.outputColor, relativeTo }));
    io.stderr.write(listing.diagnostics.length > 0 && listing.packages.length === 0 ? '' : formatSummary(listing.packages));
  }
  return status;
}

function readOptions(options: CommandCall['options']): ListOptions {
  const selection = options['all'] === true ? 'all' : options['exported'] === true ? 'exported' : 'default';
  return { selection, isUnmocked: options['unmocked'] === true };
}
