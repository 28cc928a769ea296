import { describeFindings } from './describe-findings.ts';
import type { OutputSettings } from './output-settings.ts';
import type { Report } from './report.ts';
import type { Io } from '../io.ts';

/** Where files of a report are seen from by services that show the repository: its root, absolute. */
export interface ReportPlace {
  readonly root: string;
}

/**
 * Prints a report to standard output in the form that is asked for, unless that is `text`, which each command has of its own: one JSON object, or what is wrong as workflow
 * commands or SARIF. Tells whether it did.
 */
export async function printReport(report: Report, { format }: OutputSettings, io: Io, { root }: ReportPlace): Promise<boolean> {
  const { workingDirectory, stdout } = io;
  const findings = [...report.diagnostics, ...describeFindings(report.files, workingDirectory)];
  if (format === 'json') {
    const { formatJsonReport } = await import('./format-json-report.ts');
    stdout.write(formatJsonReport(report, workingDirectory));
  } else if (format === 'github') {
    const { formatWorkflowCommands } = await import('./format-workflow-commands.ts');
    stdout.write(formatWorkflowCommands(findings, io.variables['GITHUB_WORKSPACE'] || root));
  } else if (format === 'sarif') {
    const { formatSarif } = await import('./format-sarif.ts');
    const version = typeof STANDIN_VERSION === 'string' ? STANDIN_VERSION : undefined;
    stdout.write(formatSarif(findings, { root, version, status: report.status }));
  }
  return format !== 'text';
}
