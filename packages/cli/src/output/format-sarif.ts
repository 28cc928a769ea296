import { diagnosticCodes, sortDiagnostics, type CodeExplanation, type Diagnostic, type Position } from '@standin/diagnostics';
import { repositoryPath } from './repository-path.ts';

/** What a SARIF log says beside its results. */
export interface SarifOptions {
  /** Absolute: the directory that `%SRCROOT%` stands for. */
  readonly root: string;
  /** This program's version, where it has one. */
  readonly version?: string | undefined;
  /** The exit status. */
  readonly status: number;
}

const explanations: ReadonlyMap<string, CodeExplanation> = new Map(Object.entries(diagnosticCodes));

/** Diagnostics as a log of SARIF 2.1.0 (OASIS), ending in a line end: rules are the codes that occur, URIs are relative to `%SRCROOT%`. */
export function formatSarif(diagnostics: readonly Diagnostic[], { root, version, status }: SarifOptions): string {
  const sorted = sortDiagnostics(diagnostics);
  const codes = [...new Set(sorted.map(({ code }) => code))].sort();
  const run = {
    tool: { driver: { name: 'gen', ...(version !== undefined && { version }), rules: codes.map(describeRule) } },
    invocations: [{ executionSuccessful: status < 2, exitCode: status }],
    columnKind: 'unicodeCodePoints',
    results: sorted.map((diagnostic) => describeResult(diagnostic, codes, root)),
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function describeRule(code: string): object {
  const explanation = explanations.get(code);
  if (explanation === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: explanation.title },
    fullDescription: { text: explanation.explanation },
    help: { text: explanation.advice },
  };
}

function describeResult(diagnostic: Diagnostic, codes: readonly string[], root: string): object {
  const { code, severity, message, hint, position, sourceLine, related } = diagnostic;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    ...(position && { locations: [{ physicalLocation: describePlace(position, root, sourceLine) }] }),
    ...(related && {
      relatedLocations: [{ physicalLocation: describePlace(related.position, root), message: { text: related.label } }],
    }),
  };
}

function describePlace({ file, line, column }: Position, root: string, sourceLine?: string): object {
  const path = repositoryPath(file, root);
  const uri = path.split('/').map(encodeURIComponent).join('/');
  const isInside = !path.startsWith('/') && !/^[A-Za-z]:/.test(path);
  const startColumn = column === undefined ? undefined : countCodePoints(column, sourceLine);
  return {
    artifactLocation: isInside ? { uri, uriBaseId: '%SRCROOT%' } : { uri: `file://${path.startsWith('/') ? '' : '/'}${uri}` },
    ...(line !== undefined && { region: { startLine: line, ...(startColumn !== undefined && { startColumn }) } }),
  };
}

/** A column in bytes as one in characters. */
function countCodePoints(column: number, sourceLine: string | undefined): number {
  if (sourceLine === undefined) return column;
  return (
    [
      ...Buffer.from(sourceLine)
        .subarray(0, column - 1)
        .toString('utf8'),
    ].length + 1
  );
}
