import { exitStatus } from '@standin/diagnostics';
import { listInterfaces, openDiskTexts, openSession, type ListOptions } from '@standin/engine';
import type { Io } from '../../io.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall } from '../command.ts';
import { formatListing } from './format-listing.ts';
import { formatListingJson } from './format-listing-json.ts';
import { formatSummary } from './format-summary.ts';

/** `gen list`: prints what packages declare that can be mocked to standard output. Gives the exit status. */
export async function runListCommand({ arguments: given, options }: CommandCall, io: Io): Promise<number> {
  const settings = readOutputSettings(options, io);
  if (isMistake(settings)) {
    printDiagnostics([settings], io);
    return exitStatus([settings]);
  }
  const patterns = given.length === 0 ? ['.'] : given;
  const listing = await listInterfaces(openSession(machineOf(io)), patterns, io.workingDirectory, readOptions(options));
  printDiagnostics(listing.diagnostics, io, settings.color);
  const relativeTo = io.workingDirectory;
  if (settings.format === 'json') {
    io.stdout.write(formatListingJson(listing.packages, relativeTo));
  } else {
    io.stdout.write(formatListing(listing.packages, { columns: io.columns, color: settings.outputColor, relativeTo }));
    io.stderr.write(listing.diagnostics.length > 0 && listing.packages.length === 0 ? '' : formatSummary(listing.packages));
  }
  return exitStatus(listing.diagnostics);
}

function readOptions(options: CommandCall['options']): ListOptions {
  const selection = options['all'] === true ? 'all' : options['exported'] === true ? 'exported' : 'default';
  return { selection, isUnmocked: options['unmocked'] === true, openTexts: openDiskTexts };
}
