import type { Io } from '../../io.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { carryOutExtract } from './carry-out-extract.ts';
import { printExtracted } from './print-extracted.ts';
import { readExtractRequest } from './read-extract-request.ts';

/** `gen extract`: one file of interfaces, or a package with them in the place of concrete types. Gives the exit status, or why nothing was done. */
export async function runExtractCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const asked = readExtractRequest(call, io.workingDirectory);
  if (asked.kind === 'invalid') return refuse(...asked.diagnostics);
  return printExtracted(await carryOutExtract(asked, settings, io), settings, io);
}
