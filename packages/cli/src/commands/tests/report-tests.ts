import { createStyles } from '@standin/diagnostics';
import type { EditedFile, PlannedTests, Session, TestsWish, WrittenTests } from '@standin/engine';
import type { Io } from '../../io.ts';
import { formatEditedFiles } from '../../output/format-edited-files.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import { formatTestsJson } from './format-tests-json.ts';
import { formatTestsSummary } from './format-tests-summary.ts';

/** The codes of notes that say why a function gets no test, or one that knows little. */
const refusals: readonly string[] = ['GEN140', 'GEN143', 'GEN144'];

/** What tests came to, and how it is to be told. */
export interface ReportedTests {
  readonly session: Session;
  readonly result: PlannedTests;
  readonly settings: OutputSettings;
  /** Whether it is said why a function gets no test: where all is told, and where functions were asked for by their names. */
  readonly saysWhy: boolean;
  readonly selection: TestsWish['selection'];
  /** Absent where nothing is to be written. */
  readonly written: WrittenTests | undefined;
}

/** Prints what tests came to: a unified diff, or the sentence that they are written. */
export function reportTests({ session, result, settings, saysWhy, selection, written }: ReportedTests, io: Io): void {
  const { workingDirectory: directory } = io;
  const styles = createStyles(settings.outputColor);
  const patchOf = (files: readonly EditedFile[], color = styles): string =>
    formatEditedFiles(files, { tree: session.disk, directory, styles: color });
  if (settings.format === 'json') {
    io.stdout.write(formatTestsJson(result, { relativeTo: directory, written, patchOf: (file) => patchOf([file], createStyles(false)) }));
    return;
  }
  const shown = result.diagnostics.filter(
    ({ severity, code }) => severity !== 'note' || (refusals.includes(code) ? saysWhy : settings.isVerbose),
  );
  printDiagnostics(shown, io, settings.color);
  if (written === undefined) io.stdout.write(patchOf(result.files));
  if (settings.isQuiet) return;
  io.stderr.write(formatTestsSummary(result, { relativeTo: directory, written, isVerbose: settings.isVerbose, saysWhy, selection }));
}
