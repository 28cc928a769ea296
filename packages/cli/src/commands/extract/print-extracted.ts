import { displayPath, exitStatus } from '@standin/diagnostics';
import type { Io } from '../../io.ts';
import type { OutputSettings } from '../../output/output-settings.ts';
import { printDiagnostics } from '../../output/print-diagnostics.ts';
import type { Extracted } from './carry-out-extract.ts';
import { formatDependencies } from './format-dependencies.ts';
import { formatExtractJson } from './format-extract-json.ts';

/** Prints what a call of `gen extract` came to, and gives the exit status. */
export function printExtracted(extracted: Extracted, { format, color }: OutputSettings, io: Io): number {
  const { stdout, stderr, workingDirectory } = io;
  const { printed, report, written = [], changedCount = 0, diagnostics } = extracted;
  const status = exitStatus(diagnostics);
  if (format === 'json') {
    stdout.write(formatExtractJson(extracted, { status, relativeTo: workingDirectory }));
    return status;
  }
  if (printed !== '') stdout.write(printed);
  printDiagnostics(diagnostics, io, color);
  if (report !== undefined) stderr.write(formatDependencies(report.dependencies, workingDirectory));
  if (changedCount > 0) stderr.write(`${changedCount} file${changedCount === 1 ? '' : 's'}; --write writes them\n`);
  stderr.write(written.map((file) => `written  ${displayPath(file, workingDirectory)}\n`).join(''));
  return status;
}
