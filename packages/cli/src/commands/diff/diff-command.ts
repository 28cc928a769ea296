import { createStyles, exitStatus } from '@standin/diagnostics';
import { applyByComparing, findRepositoryRoot, findSkipped, type Outcome, type OrphanSearch } from '@standin/engine';
import type { Io } from '../../io.ts';
import { countKinds } from '../../output/count-kinds.ts';
import { formatSkipped } from '../../output/format-skipped.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { printReport } from '../../output/print-report.ts';
import { reportOutcome, reportRefused, sortFiles } from '../../output/report-outcomes.ts';
import type { Report, ReportedFile } from '../../output/report.ts';
import { carryOut, type CarriedOut } from '../../planned/carry-out.ts';
import { createDifferenceDescriber } from '../check/describe-difference.ts';
import { closeCache } from '../../planned/close-cache.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { planCommand, type PlannedCommand } from '../../planned/plan-command.ts';
import { refuse } from '../refuse.ts';
import { isShardMistake, readShard, reportShard } from '../../planned/read-shard.ts';
import { takePart } from '../../planned/take-part.ts';
import { describeDoubts, reportOrphans, searchOrphans } from '../../planned/report-orphans.ts';
import { formatPatch, type PatchedFile } from '../../output/format-patch.ts';
import { createPatchFiles, type PatchFiles } from './patch-file.ts';

const countedKinds = ['stale', 'missing', 'orphaned', 'unchanged', 'failed'] as const;

/** `gen diff`: prints what gen run and gen prune would change as a unified diff, file by file as it is found. Gives the exit status, or why nothing was done. */
export async function runDiffCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const shard = readShard(call.options);
  if (isShardMistake(shard)) return refuse(shard);
  const planned = takePart(await planCommand(call, io), shard, io);
  const patches = createPatchFiles(planned.session, io.workingDirectory);
  const styles = createStyles(settings.outputColor);
  const isText = settings.format === 'text';
  const onOutcome = (outcome: Outcome): void => {
    if (isText && isDifference(outcome)) io.stdout.write(formatPatch(patches.ofOutcome(outcome), styles));
  };
  const result = await carryOut(planned.session, planned.plan, { apply: applyByComparing, onOutcome }, io);
  const search = result.isInterrupted ? { orphans: [], undecided: [], doubts: [] } : await searchOrphans(planned, io);
  if (isText) for (const { file } of search.orphans) io.stdout.write(formatPatch(patches.ofOrphan(file), styles));
  const report = createReport({ planned, result, search, ...(settings.format === 'json' && { patches }) }, io);
  await print({ planned, result, report, settings }, io);
  closeCache(planned.session, settings, io);
  return report.status;
}

function isDifference({ kind }: Outcome): boolean {
  return kind === 'missing' || kind === 'stale';
}

interface Found {
  readonly planned: PlannedCommand;
  readonly result: CarriedOut;
  readonly search: OrphanSearch;
  /** Absent where patches are not part of the report. */
  readonly patches?: PatchFiles;
}

function createReport({ planned: { session, plan, part }, result, search, patches }: Found, io: Io): Report {
  const plain = createStyles(false);
  const describe = createDifferenceDescriber(session, io.workingDirectory);
  const patch = (file: PatchedFile | undefined): { readonly patch?: string } =>
    file === undefined ? {} : { patch: formatPatch(file, plain) };
  const outcomes = result.outcomes.flatMap((outcome) =>
    reportOutcome(outcome, (differing) => ({ ...describe(differing), ...patch(patches?.ofOutcome(differing)) })),
  );
  const orphans = reportOrphans(search).map((file): ReportedFile => ({ ...file, ...patch(patches?.ofOrphan(file.path)) }));
  const files = sortFiles([...outcomes, ...reportRefused(plan), ...orphans]);
  const found = result.outcomes.flatMap(({ diagnostics }) => diagnostics);
  const diagnostics = [...plan.diagnostics, ...found, ...describeDoubts(search, 'note')];
  const counts = countKinds(files, countedKinds);
  const isSame = counts.stale === 0 && counts.missing === 0 && counts.orphaned === 0;
  const status = result.interruptStatus ?? (exitStatus(diagnostics) || (isSame ? 0 : 1));
  return { command: 'diff', ...reportShard(part), status, counts, files, diagnostics };
}

interface Printing {
  readonly planned: PlannedCommand;
  readonly result: CarriedOut;
  readonly report: Report;
  readonly settings: OutputSettings;
}

async function print({ planned: { session, plan }, result, report, settings }: Printing, io: Io): Promise<void> {
  const { workingDirectory: relativeTo } = io;
  const isPrinted = await printReport(report, settings, io, { root: findRepositoryRoot(session.tree, relativeTo, relativeTo) });
  if (!isPrinted) printDiagnostics(report.diagnostics, io, settings.color);
  if (settings.isQuiet) return;
  if (settings.isVerbose) io.stderr.write(formatSkipped(findSkipped(session, plan), relativeTo));
  if (result.isInterrupted) io.stderr.write(`interrupted with ${plan.requests.length - result.outcomes.length} to go\n`);
}
