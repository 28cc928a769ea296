import { exitStatus } from '@standin/diagnostics';
import { openSession, runRequest, type Generator } from '@standin/engine';
import type { ExtractRequest } from '@standin/targets';
import type { Io } from '../../io.ts';
import { loadTemplates } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { readExtractRequest } from './read-extract-request.ts';

/** `gen extract`: one file of interfaces, on standard output where no --out is given. Gives the exit status, or why nothing was done. */
export async function runExtractCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const request = readExtractRequest(call, io.workingDirectory);
  if (!('types' in request)) return refuse(...request);
  if (request.templates !== undefined) await loadTemplates();
  const { printed, diagnostics } = await runRequest(openSession(machineOf(io)), request, await loadExtractor());
  if (printed !== '') io.stdout.write(printed);
  printDiagnostics(diagnostics, io, call.options['color'] as boolean | undefined);
  return exitStatus(diagnostics);
}

async function loadExtractor(): Promise<Generator<unknown, ExtractRequest>> {
  const [{ loadGrammar }, { createPrograms, extractTypes }] = await Promise.all([import('@standin/syntax'), import('@standin/targets')]);
  await loadGrammar();
  return Object.freeze({ createPrograms, generate: extractTypes });
}
