import { exitStatus, type Diagnostic } from '@standin/diagnostics';
import { applyByComparing, applyByWriting, findRepositoryRoot, findSkipped, type Shard } from '@standin/engine';
import type { Io } from '../../io.ts';
import { countKinds } from '../../output/count-kinds.ts';
import { formatSkipped } from '../../output/format-skipped.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { printReport } from '../../output/print-report.ts';
import { reportOutcome, reportRefused, sortFiles } from '../../output/report-outcomes.ts';
import type { Report } from '../../output/report.ts';
import { carryOut, type CarriedOut } from '../../planned/carry-out.ts';
import { closeCache } from '../../planned/close-cache.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { planCommand, type PlannedCommand } from '../../planned/plan-command.ts';
import { isShardMistake, readShard, reportShard } from '../../planned/read-shard.ts';
import { refuse } from '../refuse.ts';
import { takePart } from '../../planned/take-part.ts';
import { formatReport } from './format-report.ts';
import { checkInputOptions } from './inputs/check-input-options.ts';
import type { WatchedRun } from './inputs/watch-inputs.ts';

/**
 * `gen run`: carries out what the patterns ask for, and reports on standard error; what has no destination goes to standard output. With --dry-run it compares
 * where it would write; with --print-inputs it prints what it reads. Gives the exit status, or why nothing was done.
 */
export async function runRunCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const start = io.now();
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const shard = readShard(call.options);
  if (isShardMistake(shard)) return refuse(shard);
  const mistake = checkInputOptions(call.options, settings);
  if (mistake !== undefined) return refuse(mistake);
  if (call.options['printInputs'] !== true) return runAndReport(call, { settings, shard, start }, io);
  const { printInputs } = await import('./inputs/print-inputs.ts');
  return printInputs({ call, settings, shard }, io);
}

interface RunSettings {
  readonly settings: OutputSettings;
  readonly shard: Shard | undefined;
  readonly start: number;
}

async function runAndReport(call: CommandCall, { settings, shard, start }: RunSettings, io: Io): Promise<number> {
  const isDry = call.options['dryRun'] === true;
  const watched = call.options['depfile'] === undefined ? undefined : (await import('./inputs/watch-inputs.ts')).watchInputs(io);
  const planned = takePart(await planCommand(call, io, watched?.session), shard, io);
  const apply = isDry ? applyByComparing : applyByWriting;
  const result = await carryOut(planned.session, planned.plan, { apply, ...(watched && { loadGenerator: watched.loadGenerator }) }, io);
  const refused = watched === undefined || result.isInterrupted ? [] : await writeDepfile(call, { planned, watched }, io);
  const report = createReport(planned, result, { isDry, refused });
  await print({ planned, result, report, settings, isDry, start }, io);
  closeCache(planned.session, settings, io);
  return report.status;
}

async function writeDepfile(
  { options }: CommandCall,
  { planned: { session, plan }, watched }: { readonly planned: PlannedCommand; readonly watched: WatchedRun },
  io: Io,
): Promise<readonly Diagnostic[]> {
  const { writeRunDepfile } = await import('./inputs/write-run-depfile.ts');
  return writeRunDepfile(options, { session, plan, inputs: watched.inputsOf(plan) }, io);
}

interface ReportDetails {
  readonly isDry: boolean;
  /** What went wrong beside the outputs. */
  readonly refused: readonly Diagnostic[];
}

function createReport(
  { plan, part }: PlannedCommand,
  { outcomes, interruptStatus }: CarriedOut,
  { isDry, refused }: ReportDetails,
): Report {
  const files = sortFiles([...outcomes.flatMap((outcome) => reportOutcome(outcome)), ...reportRefused(plan)]);
  const diagnostics = [...plan.diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics), ...refused];
  const status = interruptStatus ?? exitStatus(diagnostics);
  const counts = countKinds(files, isDry ? ['missing', 'stale', 'unchanged', 'failed'] : ['written', 'unchanged', 'failed']);
  return { command: 'run', ...reportShard(part), status, counts, files, diagnostics };
}

interface Printing {
  readonly planned: PlannedCommand;
  readonly result: CarriedOut;
  readonly report: Report;
  readonly settings: OutputSettings;
  readonly isDry: boolean;
  /** When the run began. */
  readonly start: number;
}

async function print({ planned: { session, plan, part }, result, report, settings, isDry, start }: Printing, io: Io): Promise<void> {
  const { workingDirectory: relativeTo, columns } = io;
  const root = findRepositoryRoot(session.tree, relativeTo, relativeTo);
  const isPrinted = await printReport(report, settings, io, { root });
  if (!isPrinted) {
    for (const { kind, text = '' } of isDry ? [] : result.outcomes) io.stdout.write(kind === 'printed' ? text : '');
    printDiagnostics(report.diagnostics, io, settings.color);
  }
  if (settings.isQuiet) return;
  if (settings.isVerbose) io.stderr.write(formatSkipped(findSkipped(session, plan), relativeTo));
  const left = result.isInterrupted ? plan.requests.length - result.outcomes.length : 0;
  const milliseconds = io.now() - start;
  io.stderr.write(
    formatReport({ ...settings, ...reportShard(part), plan, files: report.files, left, isDry, columns, relativeTo, milliseconds }),
  );
}
