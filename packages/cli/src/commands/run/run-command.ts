import { exitStatus } from '@standin/diagnostics';
import { applyByComparing, applyByWriting, findRepositoryRoot, findSkipped } from '@standin/engine';
import type { Io } from '../../io.ts';
import { countKinds } from '../../output/count-kinds.ts';
import { formatSkipped } from '../../output/format-skipped.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { printReport } from '../../output/print-report.ts';
import { reportOutcome, reportRefused, sortFiles } from '../../output/report-outcomes.ts';
import type { Report } from '../../output/report.ts';
import { carryOut, type CarriedOut } from '../carry-out.ts';
import type { CommandCall } from '../command.ts';
import { planCommand, type PlannedCommand } from '../plan-command.ts';
import { isShardMistake, readShard, reportShard } from '../read-shard.ts';
import { takePart } from '../take-part.ts';
import { formatReport } from './format-report.ts';

const usageStatus = 2;

/**
 * `gen run`: carries out what the patterns ask for, and reports on standard error; what has no destination goes to standard output. With --dry-run it compares
 * where it would write. Gives the exit status.
 */
export async function runRunCommand(call: CommandCall, io: Io): Promise<number> {
  const start = io.now();
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) {
    printDiagnostics([settings], io);
    return usageStatus;
  }
  const shard = readShard(call.options);
  if (isShardMistake(shard)) {
    printDiagnostics([shard], io);
    return usageStatus;
  }
  const isDry = call.options['dryRun'] === true;
  const planned = takePart(await planCommand(call, io), shard, io);
  const result = await carryOut(planned.session, planned.plan, { apply: isDry ? applyByComparing : applyByWriting }, io);
  const report = createReport(planned, result, isDry);
  await print({ planned, result, report, settings, isDry, start }, io);
  return report.status;
}

function createReport({ plan, part }: PlannedCommand, { outcomes, interruptStatus }: CarriedOut, isDry: boolean): Report {
  const files = sortFiles([...outcomes.flatMap((outcome) => reportOutcome(outcome)), ...reportRefused(plan)]);
  const diagnostics = [...plan.diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics)];
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
