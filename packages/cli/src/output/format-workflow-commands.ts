import { sortDiagnostics, type Diagnostic } from '@standin/diagnostics';
import { repositoryPath } from './repository-path.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * Diagnostics as workflow commands of GitHub Actions, one a line, which it shows beside the lines of a pull request:
 * `::error file=a.go,line=3,col=5,title=GEN101::message`. Files are as seen from `root`.
 */
export function formatWorkflowCommands(diagnostics: readonly Diagnostic[], root: string): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => `${formatCommand(diagnostic, root)}\n`)
    .join('');
}

function formatCommand({ code, severity, message, position, hint }: Diagnostic, root: string): string {
  const properties = [
    ...(position ? [['file', repositoryPath(position.file, root)]] : []),
    ...(position?.line === undefined ? [] : [['line', String(position.line)]]),
    ...(position?.column === undefined ? [] : [['col', String(position.column)]]),
    ['title', code],
  ];
  const listed = properties.map(([name = '', value = '']) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${commands[severity]} ${listed}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

/** As the runner reads it back: percent signs and line ends. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
