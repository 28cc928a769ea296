import { exitStatus, type Diagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, findSkipped } from '@standin/engine';
import type { Io } from '../../io.ts';
import { countKinds } from '../../output/count-kinds.ts';
import { formatSkipped } from '../../output/format-skipped.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { printReport } from '../../output/print-report.ts';
import { reportOutcome, reportRefused, sortFiles } from '../../output/report-outcomes.ts';
import type { Report } from '../../output/report.ts';
import type { CarriedOut } from '../../planned/carry-out.ts';
import { closeCache } from '../../planned/close-cache.ts';
import type { PlannedCommand } from '../../planned/plan-command.ts';
import { reportShard } from '../../planned/read-shard.ts';
import { clearRuntime, type ClearedRuntime } from './clear-runtime.ts';
import { formatReport } from './format-report.ts';

/** What a run came to, and how it is to be told. */
export interface RunToReport {
  /** The name of the command. */
  readonly command: string;
  readonly planned: PlannedCommand;
  readonly result: CarriedOut;
  readonly settings: OutputSettings;
  readonly isDry: boolean;
  /** What went wrong beside the outputs. */
  readonly refused: readonly Diagnostic[];
  /** When the run began. */
  readonly start: number;
}

function createReport(
  { command, planned: { plan, part }, result: { outcomes, interruptStatus }, isDry, refused }: RunToReport,
  cleared: ClearedRuntime,
): Report {
  const files = sortFiles([...outcomes.flatMap((outcome) => reportOutcome(outcome)), ...reportRefused(plan), ...cleared.files]);
  const diagnostics = [...plan.diagnostics, ...outcomes.flatMap((outcome) => outcome.diagnostics), ...cleared.diagnostics, ...refused];
  const status = interruptStatus ?? exitStatus(diagnostics);
  const counts = countKinds(files, isDry ? ['missing', 'stale', 'unchanged', 'failed'] : ['written', 'unchanged', 'failed']);
  return { command, ...reportShard(part), status, counts, files, diagnostics };
}

async function print(
  { command, planned: { session, plan, part }, result, settings, isDry, start }: RunToReport,
  report: Report,
  io: Io,
): Promise<void> {
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
    formatReport({ ...settings, ...reportShard(part), command, plan, files: report.files, left, isDry, columns, relativeTo, milliseconds }),
  );
}

/** Removes what a run has made needless, tells what it came to, on standard error or in the form that is asked for, and keeps its steps for the next one. Gives the exit status. */
export async function reportRun(run: RunToReport, io: Io): Promise<number> {
  const report = createReport(run, clearRuntime(run.planned, run.result, run.isDry, io));
  await print(run, report, io);
  closeCache(run.planned.session, run.settings, io);
  return report.status;
}
