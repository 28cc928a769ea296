import { exitStatus } from '@standin/diagnostics';
import { openSession, runRequest, type Generator } from '@standin/engine';
import type { FileRequest, Programs, UsedByReport } from '@standin/targets';
import type { Io } from '../../io.ts';
import { loadTemplates } from '../../load-generator.ts';
import { machineOf } from '../../machine-of.ts';
import { isMistake, readOutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { refuse } from '../refuse.ts';
import { formatDependencies } from './format-dependencies.ts';
import { formatExtractJson } from './format-extract-json.ts';
import { readExtractRequest, type AskedExtract } from './read-extract-request.ts';

/** `gen extract`: one file of interfaces, on standard output where no --out is given. Gives the exit status, or why nothing was done. */
export async function runExtractCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const asked = readExtractRequest(call, io.workingDirectory);
  if (asked.kind === 'invalid') return refuse(...asked.diagnostics);
  const { printed, report, diagnostics } = await carryOut(asked, io);
  const status = exitStatus(diagnostics);
  if (settings.format === 'json') {
    const result = { status, ...(printed !== '' && { text: printed }), ...(report && { report }), diagnostics };
    io.stdout.write(formatExtractJson(result, io.workingDirectory));
    return status;
  }
  if (printed !== '') io.stdout.write(printed);
  printDiagnostics(diagnostics, io, settings.color);
  if (report !== undefined) io.stderr.write(formatDependencies(report.dependencies, io.workingDirectory));
  return status;
}

interface Extracted extends Awaited<ReturnType<typeof runRequest>> {
  readonly report?: UsedByReport;
}

async function carryOut(asked: Exclude<AskedExtract, { kind: 'invalid' }>, io: Io): Promise<Extracted> {
  const [{ loadGrammar }, { createPrograms, extractTypes, extractUsedBy }] = await Promise.all([
    import('@standin/syntax'),
    import('@standin/targets'),
    asked.request.templates && loadTemplates(),
  ]);
  await loadGrammar();
  const run = <Request extends FileRequest>(
    request: Request,
    generate: Generator<Programs, Request>['generate'],
  ): ReturnType<typeof runRequest> => runRequest(openSession(machineOf(io)), request, { createPrograms, generate });
  if (asked.kind === 'types') return run(asked.request, extractTypes);
  let report: UsedByReport | undefined;
  const result = await run(asked.request, (options) => {
    const found = extractUsedBy(options);
    report = found.report;
    return found;
  });
  return { ...result, ...(report && { report }) };
}
