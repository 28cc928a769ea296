import { createDiagnostic, displayPath, exitStatus, type Diagnostic } from '@standin/diagnostics';
import { findRepositoryRoot, removeFile, type Orphan, type OrphanSearch } from '@standin/engine';
import type { Io } from '../../io.ts';
import { countKinds } from '../../output/count-kinds.ts';
import { isMistake, readOutputSettings, type OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { printReport } from '../../output/print-report.ts';
import { sortFiles } from '../../output/report-outcomes.ts';
import type { ReportedFile } from '../../output/report.ts';
import { closeCache } from '../../planned/close-cache.ts';
import type { CommandCall, CommandEnd } from '../command.ts';
import { planCommand } from '../../planned/plan-command.ts';
import { refuse } from '../refuse.ts';
import { describeDoubts, reportOrphans, searchOrphans } from '../../planned/report-orphans.ts';

/** `gen prune`: lists orphans on standard output, asks, and removes them. Gives the exit status, or why nothing was done. */
export async function runPruneCommand(call: CommandCall, io: Io): Promise<CommandEnd> {
  const settings = readOutputSettings(call.options, io);
  if (isMistake(settings)) return refuse(settings);
  const planned = await planCommand(call, io);
  const search = await searchOrphans(planned, io);
  const isText = settings.format === 'text';
  if (isText) for (const { file, line } of search.orphans) io.stdout.write(`${displayPath(file, io.workingDirectory)}:${line}\n`);
  const isDry = call.options['dryRun'] === true;
  const pruned = isDry ? listOrphans(search) : await prune(search, call.options['yes'] === true, io);
  const { tree } = planned.session;
  const root = findRepositoryRoot(tree, io.workingDirectory, io.workingDirectory);
  const diagnostics = [
    ...planned.optionDiagnostics,
    ...planned.plan.diagnostics.filter(isAboutPatterns),
    ...search.doubts,
    ...pruned.diagnostics,
  ];
  const status = exitStatus(diagnostics) || (pruned.isDeclined ? 1 : 0);
  const files = sortFiles(pruned.files);
  const report = { command: 'prune', status, counts: countKinds(files, ['orphaned', 'removed', 'failed']), files, diagnostics };
  const isPrinted = await printReport(report, settings, io, { root });
  if (!isPrinted) printDiagnostics(diagnostics, io, settings.color);
  if (isDry && search.orphans.length > 0) printDry(search.orphans.length, settings, io);
  else printSummary({ ...pruned, diagnostics }, settings, io);
  closeCache(planned.session, settings, io);
  return status;
}

/** A pattern that matches nothing is a mistake here, too; what is wrong with requests matters only where orphans cannot be told. */
function isAboutPatterns({ code }: Diagnostic): boolean {
  return code === 'GEN316';
}

interface Pruned {
  readonly files: readonly ReportedFile[];
  /** Directories that became empty and went, too; absolute. */
  readonly emptied: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether whoever was asked said no. */
  readonly isDeclined: boolean;
}

/** The orphans as they are, and what keeps them from being removed. */
function listOrphans(search: OrphanSearch): Pruned {
  return { files: reportOrphans(search), emptied: [], diagnostics: describeDoubts(search, 'error'), isDeclined: false };
}

async function prune(search: OrphanSearch, isAgreed: boolean, io: Io): Promise<Pruned> {
  const { orphans } = search;
  const kept = listOrphans(search);
  if (orphans.length === 0) return kept;
  if (!isAgreed && !io.canAsk) return { ...kept, diagnostics: [...kept.diagnostics, describeSilence(orphans.length)] };
  if (!isAgreed && !/^\s*y(es)?\s*$/i.test(await io.ask(`remove ${countFiles(orphans.length)}? [y/N] `)))
    return { ...kept, isDeclined: true };
  const pruned = removeAll(orphans, kept.files, io);
  return { ...pruned, diagnostics: [...kept.diagnostics, ...pruned.diagnostics] };
}

function describeSilence(count: number): Diagnostic {
  const hint = 'give --yes to remove them without being asked';
  return createDiagnostic({ code: 'GEN319', message: `nobody can answer whether to remove ${countFiles(count)}`, hint });
}

function removeAll(orphans: readonly Orphan[], files: readonly ReportedFile[], { workingDirectory }: Io): Pruned {
  const results = orphans.map(({ file, root }) => removeFile(file, { root, workingDirectory }));
  return {
    files: files.map((file, index) => {
      const result = results[index];
      if (result?.kind !== 'refused') return { ...file, kind: 'removed' };
      return { ...file, kind: 'failed', why: result.diagnostic.message };
    }),
    emptied: results.flatMap((result) => (result.kind === 'removed' ? result.emptied : [])),
    diagnostics: results.flatMap((result) => (result.kind === 'refused' ? [result.diagnostic] : [])),
    isDeclined: false,
  };
}

function printDry(count: number, { isQuiet }: OutputSettings, io: Io): void {
  if (!isQuiet) io.stderr.write(`${countFiles(count)} to remove\n`);
}

function printSummary({ files, emptied, diagnostics, isDeclined }: Pruned, { isQuiet }: OutputSettings, io: Io): void {
  if (isQuiet) return;
  const removed = files.filter(({ kind }) => kind === 'removed').length;
  for (const directory of emptied) io.stderr.write(`removed the empty directory ${displayPath(directory, io.workingDirectory)}\n`);
  if (removed > 0) io.stderr.write(`removed ${countFiles(removed)}\n`);
  else if (isDeclined) io.stderr.write('nothing removed\n');
  else if (files.length === 0 && diagnostics.length === 0) io.stderr.write('no orphans\n');
}

function countFiles(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
