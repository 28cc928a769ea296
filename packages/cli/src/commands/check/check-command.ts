import { createStyles, displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import { applyByComparing, findRepositoryRoot, findSkipped } from '@standin/engine';
import type { Io } from '../../io.ts';
import { countKinds } from '../../output/count-kinds.ts';
import { formatSkipped } from '../../output/format-skipped.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { printReport } from '../../output/print-report.ts';
import { reportOutcome, reportRefused, sortFiles } from '../../output/report-outcomes.ts';
import type { Report, ReportedFile } from '../../output/report.ts';
import { carryOut, type CarriedOut } from '../../planned/carry-out.ts';
import { closeCache } from '../../planned/close-cache.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { planCommand, type PlannedCommand } from '../../planned/plan-command.ts';
import { refuse } from '../refuse.ts';
import { isShardMistake, readShard, reportShard } from '../../planned/read-shard.ts';
import { takePart } from '../../planned/take-part.ts';
import { describeDoubts, reportOrphans, searchOrphans } from '../../planned/report-orphans.ts';
import { createDifferenceDescriber } from './describe-difference.ts';
import { formatCheckSummary } from './format-check-summary.ts';
import { formatLists } from './format-lists.ts';

const countedKinds = ['stale', 'missing', 'orphaned', 'unchanged', 'failed'] as const;

/** `gen check`: compares and writes nothing; lists what is stale, missing and orphaned on standard output. Gives the exit status, or why nothing was done. */
export async function runCheckCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const start = io.now();
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const shard = readShard(call.options);
  if (isShardMistake(shard)) return refuse(shard);
  const planned = takePart(await planCommand(call, io), shard, io);
  const result = await carryOut(planned.session, planned.plan, { apply: applyByComparing }, io);
  const report = await createReport(planned, result, io);
  await print({ planned, result, report, settings, start }, io);
  closeCache(planned.session, settings, io);
  return report.status;
}

async function createReport(planned: PlannedCommand, result: CarriedOut, io: Io): Promise<Report> {
  const { session, plan, part } = planned;
  const search = result.isInterrupted ? { orphans: [], undecided: [], doubts: [] } : await searchOrphans(planned, io);
  const describe = createDifferenceDescriber(session, io.workingDirectory);
  const outcomes = result.outcomes.flatMap((outcome) => reportOutcome(outcome, describe));
  const files = sortFiles([...outcomes, ...reportRefused(plan), ...reportOrphans(search)]);
  const found = result.outcomes.flatMap(({ diagnostics }) => diagnostics);
  const diagnostics: readonly Diagnostic[] = [...plan.diagnostics, ...found, ...describeDoubts(search, 'note')];
  const counts = countKinds(files, countedKinds);
  const isClean = counts.stale === 0 && counts.missing === 0 && counts.orphaned === 0;
  const status = result.interruptStatus ?? (exitStatus(diagnostics) || (isClean ? 0 : 1));
  return { command: 'check', ...reportShard(part), status, counts, files, diagnostics };
}

interface Printing {
  readonly planned: PlannedCommand;
  readonly result: CarriedOut;
  readonly report: Report;
  readonly settings: OutputSettings;
  /** When the command began. */
  readonly start: number;
}

async function print({ planned: { session, plan }, result, report, settings, start }: Printing, io: Io): Promise<void> {
  const { workingDirectory: relativeTo } = io;
  const columns = io.isOutputTerminal ? io.columns : Infinity;
  const root = findRepositoryRoot(session.tree, relativeTo, relativeTo);
  const isPrinted = await printReport(report, settings, io, { root });
  if (!isPrinted) {
    io.stdout.write(formatLists(report.files, { color: settings.outputColor, columns, relativeTo }));
    printDiagnostics(report.diagnostics, io, settings.color);
  }
  if (settings.isQuiet) return;
  if (settings.isVerbose) {
    io.stderr.write(formatUnchanged(report.files, relativeTo));
    io.stderr.write(formatSkipped(findSkipped(session, plan), relativeTo));
  }
  const left = result.isInterrupted ? plan.requests.length - result.outcomes.length : 0;
  io.stderr.write(formatCheckSummary(report, { left, styles: createStyles(settings.color), milliseconds: io.now() - start }));
}

function formatUnchanged(files: readonly ReportedFile[], relativeTo: string): string {
  const unchanged = files.filter(({ kind }) => kind === 'unchanged');
  return unchanged.map(({ path }) => `up to date ${displayPath(path, relativeTo)}\n`).join('');
}
